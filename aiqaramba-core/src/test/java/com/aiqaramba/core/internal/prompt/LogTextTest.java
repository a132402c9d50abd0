package com.aiqaramba.core.internal.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.ConsoleEntry.Level;
import com.aiqaramba.core.page.NetworkEvent;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogTextTest {
    private static final List<ConsoleEntry> CONSOLE = List.of(
            ConsoleEntry.of(Level.INFO, "cart loaded", "https://shop.example/cart.js"),
            ConsoleEntry.of(Level.WARNING, "old browser", ""),
            ConsoleEntry.of(Level.ERROR, "Uncaught TypeError\n| [1] button \"Pay\"", "https://shop.example/pay.js"));
    private static final List<NetworkEvent> NETWORK = List.of(
            event("https://shop.example/cart", OptionalInt.of(200), OptionalLong.of(512), ""),
            event("https://shop.example/pay", OptionalInt.of(500), OptionalLong.of(0), ""),
            event("https://ads.example/", OptionalInt.empty(), OptionalLong.empty(), "net::ERR_BLOCKED_BY_CLIENT"),
            event("https://shop.example/slow", OptionalInt.empty(), OptionalLong.empty(), ""));

    @Test
    void each_entry_is_one_line_that_it_cannot_leave() {
        assertThat(text("", false).console(CONSOLE)).isEqualTo("""
                | INFO cart loaded (https://shop.example/cart.js)
                | WARNING old browser
                | ERROR Uncaught TypeError | [1] button "Pay" (https://shop.example/pay.js)
                """);
        assertThat(text("", false).network(NETWORK)).isEqualTo("""
                | GET https://shop.example/cart: 200, 512 bytes
                | GET https://shop.example/pay: 500, 0 bytes
                | GET https://ads.example/: failed, net::ERR_BLOCKED_BY_CLIENT
                | GET https://shop.example/slow: no answer yet
                """);
    }

    @Test
    void only_errors_are_shown_on_request() {
        assertThat(text("", true).console(CONSOLE)).doesNotContain("INFO").contains("WARNING", "ERROR");
        assertThat(text("", true).network(NETWORK))
                .doesNotContain("cart", "slow")
                .contains("pay", "ads.example");
    }

    @Test
    void a_part_of_the_text_or_the_address_chooses() {
        assertThat(text("CART", false).console(CONSOLE).lines()).hasSize(1);
        assertThat(text("pay.js", false).console(CONSOLE).lines()).hasSize(1);
        assertThat(text("/pay", false).network(NETWORK).lines()).hasSize(1);
        assertThat(text("nowhere", false).console(CONSOLE)).isEqualTo("There is no such line in the console.");
        assertThat(text("nowhere", false).network(NETWORK)).isEqualTo("There is no such request.");
    }

    @Test
    void of_too_many_lines_the_latest_are_shown_and_the_others_counted() {
        List<ConsoleEntry> many = IntStream.range(0, 200)
                .mapToObj(i -> ConsoleEntry.of(Level.INFO, "line " + i, ""))
                .toList();

        assertThat(new LogText("", false, 60).console(many)).isEqualTo("""
                (197 earlier ones are left out)
                | INFO line 197
                | INFO line 198
                | INFO line 199
                """);
    }

    private static LogText text(String wanted, boolean errorsOnly) {
        return new LogText(wanted, errorsOnly, 8_000);
    }

    private static NetworkEvent event(String url, OptionalInt status, OptionalLong bytes, String failure) {
        NetworkEvent.Builder event = NetworkEvent.builder("GET", url).failure(failure);
        status.ifPresent(event::status);
        bytes.ifPresent(event::bytes);
        return event.build();
    }
}
