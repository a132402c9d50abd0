package com.aiqaramba.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @TempDir
    Path folder;

    @Test
    void a_full_disk_leaves_the_old_file_and_no_half_one() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "old");

        assertThatThrownBy(() -> new ReportFile(file).write(writer -> {
                    writer.write("x".repeat(100_000));
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Check that the disk has room")
                .hasCauseInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void a_failure_of_the_content_leaves_nothing() throws IOException {
        var file = new ReportFile(folder.resolve("report.html"));

        assertThatThrownBy(() -> file.write(writer -> {
                    writer.write("half");
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void an_older_file_is_replaced() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "old and long");

        new ReportFile(file).write(writer -> writer.write("new"));

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void a_folder_that_is_a_symbolic_link_is_followed() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        new ReportFile(link.resolve("report.html")).write(writer -> writer.write("new"));

        assertThat(real.resolve("report.html")).hasContent("new");
    }

    @Test
    void a_place_that_cannot_be_is_one_clear_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(() -> new ReportFile(file.resolve("report.html")).write(writer -> {}))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("The report could not be written to " + file.resolve("report.html"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
