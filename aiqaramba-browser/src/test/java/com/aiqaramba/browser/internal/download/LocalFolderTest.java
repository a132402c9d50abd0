package com.aiqaramba.browser.internal.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Plants links where a browser puts downloads. */
@DisabledOnOs(OS.WINDOWS)
class LocalFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_link_among_the_downloads_is_neither_listed_nor_read_and_deleted_alone() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "somebody else's");
        Path downloads = Files.createDirectory(folder.resolve("downloads"));
        Files.writeString(downloads.resolve("report.csv"), "a,b");
        Files.createSymbolicLink(downloads.resolve("link"), secret);
        var local = new LocalFolder(downloads);

        assertThat(local.list()).extracting(DownloadFolder.Entry::name).containsExactly("report.csv");
        assertThat(local.read("link")).isEmpty();
        assertThat(local.read("report.csv")).isPresent();
        local.delete("link");

        assertThat(secret).hasContent("somebody else's");
        assertThat(Files.isSymbolicLink(downloads.resolve("link"))).isFalse();
    }

    @Test
    void a_folder_that_was_exchanged_for_a_link_has_no_downloads() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        Path kept = Files.writeString(target.resolve("report.csv"), "somebody else's");
        var local = new LocalFolder(Files.createSymbolicLink(folder.resolve("downloads"), target));

        assertThat(local.list()).isEmpty();
        assertThat(local.read("report.csv")).isEmpty();
        local.delete("report.csv");

        assertThat(kept).hasContent("somebody else's");
    }
}
