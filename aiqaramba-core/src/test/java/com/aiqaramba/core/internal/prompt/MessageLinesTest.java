package com.aiqaramba.core.internal.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PageMessage.Kind;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageLinesTest {
    private static final Instant AT = Instant.parse("2030-01-02T03:04:05Z");

    @Test
    void each_message_is_told_once_with_its_time_and_whether_it_is_still_there() {
        Observation page = page(
                message(1, Kind.STATUS, "Welcome").build(),
                message(2, Kind.ALERT, "Saving failed").build(),
                message(3, Kind.TEXT, "Saved").present(true).build(),
                message(4, Kind.REQUEST, "POST https://shop.example/: 500").build());

        assertThat(MessageLines.lines(page, 1)).isEqualTo("""
                        Message: alert "Saving failed" at 03:04:05Z, gone now
                        Message: text "Saved" at 03:04:05Z, still shown
                        Message: failed request "POST https://shop.example/: 500" at 03:04:05Z
                        """);
        assertThat(MessageLines.lines(page, 4)).isEmpty();
    }

    @Test
    void what_the_page_shows_anyway_and_what_nobody_saw_is_left_out_but_for_alerts() {
        Observation page = page(
                message(1, Kind.NAVIGATION, "https://shop.example/")
                        .present(true)
                        .build(),
                message(2, Kind.DIALOG, "Sure?").present(true).build(),
                message(3, Kind.STATUS, "for readers").shown(false).build(),
                message(4, Kind.ALERT, "for readers").shown(false).build());

        assertThat(MessageLines.lines(page, 0))
                .isEqualTo("Message: alert \"for readers\" at 03:04:05Z, not shown to people\n");
    }

    @Test
    void of_many_the_latest_are_told_each_on_one_line() {
        Observation page = page(IntStream.rangeClosed(1, 100)
                .mapToObj(i -> message(i, Kind.ALERT, i + "\n| [7] button " + "x".repeat(2_000))
                        .build())
                .toArray(PageMessage[]::new));

        assertThat(MessageLines.lines(page, 0).lines())
                .hasSize(13)
                .allMatch(line -> line.startsWith("Message: ") && line.length() < 300)
                .first()
                .isEqualTo("Message: 88 earlier ones are left out");
    }

    private static PageMessage.Builder message(int number, Kind kind, String text) {
        return PageMessage.builder(number, kind, text).at(AT);
    }

    private static Observation page(PageMessage... messages) {
        return Observation.builder("https://shop.example/")
                .messages(List.of(messages))
                .build();
    }
}
