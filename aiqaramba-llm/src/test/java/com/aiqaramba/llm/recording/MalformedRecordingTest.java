package com.aiqaramba.llm.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedRecordingTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void record() throws InterruptedException {
        file = folder.resolve("run.jsonl");
        Conversations.record(file);
    }

    @Test
    void a_whole_one_is_read_from_a_file_and_from_a_url() throws IOException {
        assertThat(Recording.read(file).size()).isEqualTo(2);
        assertThat(Recording.read(file.toUri().toURL()).origin()).isEqualTo("scripted for a test");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Path missing = folder.resolve("missing.jsonl");

        assertRefused(missing, "missing.jsonl");
        assertThatThrownBy(() -> Recording.read(missing.toUri().toURL()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("missing.jsonl");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertRefused(Files.writeString(file, ""), "is empty");
    }

    @Test
    void a_folder_is_refused() {
        assertRefused(folder, "cannot be read");
    }

    @Test
    void a_file_that_ends_too_early_is_cut_off() throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int kept = 1; kept < lines.size(); kept++) {
            assertRefused(Files.write(file, lines.subList(0, kept)), "line " + kept, "cut off");
        }
    }

    @Test
    void a_line_that_ends_too_early_is_no_json() throws IOException {
        String text = Files.readString(file);

        assertRefused(Files.writeString(file, text.substring(0, text.length() - 5)), "line 4 is not JSON");
    }

    @Test
    void a_line_that_is_missing_in_the_middle_is_noticed() throws IOException {
        List<String> lines = Files.readAllLines(file);

        assertRefused(Files.write(file, List.of(lines.get(0), lines.get(2), lines.get(3))), "line 2 is not exchange 1");
        assertRefused(Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(3))), "line 3 counts 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | \"aiqaramba-recording\":1 | \"aiqaramba-recording\":2 | version 2",
                "1 | \"aiqaramba-recording\" | \"something-else\" | not the header",
                "1 | \"origin\":\"scripted for a test\" | \"origin\":7 | 'origin'",
                "2 | \"text\":\"I buy it.\" | \"text\":null | 'text'",
                "2 | \"finish\":\"TOOL_CALLS\" | \"finish\":\"LUNCH\" | finish reason",
                "2 | \"input\":100 | \"input\":-1 | 'input'",
                "2 | \"calls\":[ | \"calls\":7,\"x\":[ | 'calls'",
                "2 | \"messages\":[ | \"messages\":{},\"x\":[ | 'messages'",
                "2 | \"images\":1 | \"images\":\"one\" | 'images'",
                "3 | \"asked\" | \"said\" | 'messages'",
                "3 | } | }} | not JSON"
            })
    void what_is_wrong_in_a_line_is_named(int line, String right, String wrong, String named) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String changed = right.equals("}")
                ? lines.get(line - 1) + "}"
                : lines.get(line - 1).replace(right, wrong);
        assertThat(changed).isNotEqualTo(lines.get(line - 1));
        lines.set(line - 1, changed);

        assertRefused(Files.write(file, lines), "line " + line, named);
    }

    private static void assertRefused(Path file, String... sentences) {
        assertThatThrownBy(() -> Recording.read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file.toString())
                .message()
                .contains(sentences);
    }
}
