package com.aiqaramba.llm.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSentEventsTest {
    private static final String STREAM = """
            \uFEFF: a comment
            event: message
            id: 7
            data: {"a":
            data:"Grüße \uD83D\uDC5F"}

            retry: 100

            data: [DONE]
            data

            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_may_end_in_three_ways(String end) {
        assertThat(read(STREAM.replace("\n", end))).containsExactly("{\"a\":\n\"Grüße \uD83D\uDC5F\"}", "[DONE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void buffers_may_end_anywhere(String end) {
        byte[] body = STREAM.replace("\n", end).getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= body.length; cut++) {
            var events = new ArrayList<String>();
            var reader = new ServerSentEvents(events::add);

            reader.add(body, cut);
            byte[] rest = Arrays.copyOfRange(body, cut, body.length);
            reader.add(rest, rest.length);

            assertThat(events).as("cut at %d", cut).isEqualTo(read(STREAM));
        }
    }

    @Test
    void a_byte_order_mark_hides_no_event() {
        assertThat(read("\uFEFFdata: first\n\n")).containsExactly("first");
    }

    @Test
    void an_event_without_data_is_none() {
        assertThat(read("event: ping\n\ndata:\n\ndata: \n\n: nothing\n\n")).isEmpty();
    }

    @Test
    void the_end_of_the_body_ends_an_event() {
        assertThat(read("data: one\n\ndata: two")).containsExactly("one", "two");
    }

    @Test
    void what_is_no_stream_has_no_events() {
        assertThat(read("{\n  \"data\": 1,\n  \"more\": \"data: no\"\n}")).isEmpty();
    }

    private static List<String> read(String body) {
        var events = new ArrayList<String>();
        ServerSentEvents.read(body.getBytes(StandardCharsets.UTF_8), events::add);
        return events;
    }
}
