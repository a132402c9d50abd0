package com.aiqaramba.browser.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.driver.LogLine;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.ConsoleEntry.Level;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleLogTest {
    private final ConsoleLog log = new ConsoleLog();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "SEVERE, https://a.example/b.js 12:34 Uncaught Error: no, ERROR, Uncaught Error: no, "
                        + "https://a.example/b.js 12:34",
                "INFO, https://a.example/ 0:80 \"hello\", INFO, hello, https://a.example/ 0:80",
                "INFO, https://a.example/ 0:80 \"hello\" Object, INFO, \"hello\" Object, https://a.example/ 0:80",
                "INFO, https://a.example/ 0:80 \"a\" \"b\", INFO, \"a\" \"b\", https://a.example/ 0:80",
                "SEVERE, https://u:p@a.example/x - Failed to load, ERROR, Failed to load, https://a.example/x",
                "WARNING, without an address, WARNING, without an address, ``",
                "DEBUG, console-api 1:2 \"say \\\"hi\\\"\", DEBUG, say \"hi\", console-api 1:2"
            })
    void a_line_of_the_driver_is_taken_apart(String name, String message, Level level, String text, String source) {
        log.take(new LogLine(name, message, Instant.EPOCH));

        assertThat(log.entries()).containsExactly(ConsoleEntry.of(level, text, source));
    }

    @Test
    void only_the_latest_200_lines_are_kept_and_long_ones_are_cut() {
        for (int i = 0; i < 1_000; i++) {
            log.take(new LogLine("INFO", "https://a.example/ 0:0 \"" + i + " " + "x".repeat(100_000), Instant.EPOCH));
        }

        assertThat(log.entries()).hasSize(200).allMatch(entry -> entry.text().length() <= 2_000);
        assertThat(log.entries().get(0).text()).startsWith("\"800 ");
    }

    @Test
    void a_line_that_is_hard_to_take_apart_takes_no_time() {
        log.take(new LogLine("INFO", "a".repeat(1_000_000) + " ".repeat(1_000_000), Instant.EPOCH));

        assertThat(log.entries()).hasSize(1);
    }
}
