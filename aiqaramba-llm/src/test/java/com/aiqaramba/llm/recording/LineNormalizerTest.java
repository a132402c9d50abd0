package com.aiqaramba.llm.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineNormalizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see http://localhost:8080/cart?x=1 | see <origin>/cart?x=1",
                "https://shop.example/cart, wss://shop.example:1/s | <origin>/cart, <origin>/s",
                "http://[::1]:99/a | <origin>/a",
                "listens on 127.0.0.1:8080 | listens on <origin>",
                "at 9:05 and 23:59:59.123 | at <time> and <time>",
                "at 9:05 PM sharp | at <time> sharp",
                "since 2026-11-21T20:00:00Z | since <date><time>",
                "since 2026-11-21T20:00:00+01:00 | since <date><time>",
                "on 2026-11-21, 21.11.2026, 11/21/2026 | on <date>, <date>, <date>",
                "2 items, 159.80 EUR, order 20261121 | 2 items, 159.80 EUR, order 20261121",
                "version 1.2.3, ratio 16:9, e12 | version 1.2.3, ratio 16:9, e12",
                "'  a \t b  ' | a b"
            })
    void only_addresses_dates_and_times_are_masked(String line, String normalized) {
        assertThat(LineNormalizer.normalize(line)).isEqualTo(normalized);
    }

    @Test
    void what_came_between_two_looks_is_left_out_and_no_line_of_a_page_is() {
        assertThat(LineNormalizer.lines("Message: alert \"a\" at 03:04:05Z, gone now\n| Message: b"))
                .containsExactly("| Message: b");
    }

    @Test
    void blank_lines_are_left_out() {
        assertThat(LineNormalizer.lines("a\n\n  \r\nb")).containsExactly("a", "b");
    }
}
