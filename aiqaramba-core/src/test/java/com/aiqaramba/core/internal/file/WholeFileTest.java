package com.aiqaramba.core.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void a_full_disk_leaves_the_old_file_and_no_half_one() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "old");
        var full = new WholeFile(file, "draft", draft -> new FullDisk());

        assertThatThrownBy(() -> full.write(NEW)).isInstanceOf(IOException.class);

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void a_failure_of_the_content_leaves_the_old_file_and_no_half_one() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "old");

        assertThatThrownBy(() -> WholeFile.at(file).write(out -> {
                    out.write(NEW);
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void a_draft_that_a_crash_left_is_written_over() throws IOException {
        Files.writeString(folder.resolve("+run.json.part"), "half of a rec");

        WholeFile.alone(folder.resolve("run.json")).write(NEW);

        assertThat(folder.resolve("run.json")).hasContent("new");
        assertThat(names()).containsExactly("run.json");
    }

    @Test
    void a_link_in_the_place_of_the_file_or_its_draft_is_replaced_and_not_written_through() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "somebody else's");
        Files.createSymbolicLink(folder.resolve("run.json"), target);
        Files.createSymbolicLink(folder.resolve("+run.json.part"), target);

        WholeFile.alone(folder.resolve("run.json")).write(NEW);

        assertThat(target).hasContent("somebody else's");
        assertThat(Files.isSymbolicLink(folder.resolve("run.json"))).isFalse();
        assertThat(folder.resolve("run.json")).hasContent("new");
        assertThat(names()).containsExactly("run.json", "target");
    }

    @Test
    void a_folder_in_the_place_of_the_draft_goes_with_all_in_it_and_one_in_the_place_of_the_file_stays()
            throws IOException {
        Files.createDirectories(folder.resolve("+run.json.part/deeper"));
        Files.createDirectories(folder.resolve("run.json/deeper"));

        assertThatThrownBy(() -> WholeFile.alone(folder.resolve("run.json")).write(NEW))
                .isInstanceOf(IOException.class);

        assertThat(names()).containsExactly("run.json");
        assertThat(folder.resolve("run.json/deeper")).isDirectory();
    }

    @Test
    void an_interrupted_thread_writes_whole_and_stays_interrupted() throws IOException {
        Thread.currentThread().interrupt();
        try {
            WholeFile.at(folder.resolve("run.json")).write(NEW);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(folder.resolve("run.json")).hasContent("new");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
