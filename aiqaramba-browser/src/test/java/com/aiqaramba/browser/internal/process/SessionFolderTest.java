package com.aiqaramba.browser.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.life.OwnerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Plants links where folders of sessions are deleted. */
@DisabledOnOs(OS.WINDOWS)
class SessionFolderTest {
    @TempDir
    Path parent;

    private Path target;
    private Path kept;

    @BeforeEach
    void make_a_folder_of_somebody_else() throws IOException {
        target = Files.createDirectory(parent.resolve("target"));
        kept = Files.writeString(target.resolve("file"), "somebody else's");
    }

    @Test
    void a_session_takes_the_links_in_its_folder_along_and_leaves_what_they_point_to() throws IOException {
        SessionFolder folder = SessionFolder.create(parent);
        Files.createDirectories(folder.downloads());
        Files.createSymbolicLink(folder.downloads().resolve("folder"), target);
        Files.createSymbolicLink(folder.downloads().resolve("file"), kept);
        Files.createSymbolicLink(folder.path().resolve("dangling"), parent.resolve("nowhere"));
        Files.createSymbolicLink(folder.crashReports(), target);

        assertThat(folder.delete(Deadline.in(Duration.ofSeconds(10)))).isTrue();

        assertThat(folder.path()).doesNotExist();
        assertThat(kept).hasContent("somebody else's");
    }

    @Test
    void a_folder_that_was_exchanged_for_a_link_is_deleted_as_a_link() throws IOException {
        SessionFolder folder = SessionFolder.create(parent);
        Files.delete(folder.ownerFile());
        Files.delete(folder.path());
        Files.createSymbolicLink(folder.path(), target);

        assertThat(folder.delete(Deadline.in(Duration.ofSeconds(10)))).isTrue();

        assertThat(Files.isSymbolicLink(folder.path())).isFalse();
        assertThat(kept).exists();
    }

    @Test
    void a_link_is_no_leftover_and_does_not_hold_up_the_search() throws Exception {
        SessionFolder mine = SessionFolder.create(parent);
        var dead = new OwnerProcess("before the machine was started", "999999999-1");
        dead.writeTo(target.resolve("owner"));
        Files.createSymbolicLink(parent.resolve("aiqaramba-0-link"), target);
        Files.createSymbolicLink(parent.resolve("aiqaramba-0-dangling"), parent.resolve("nowhere"));
        Files.writeString(parent.resolve("aiqaramba-0-file"), "stray");
        Path ownerIsLink = Files.createDirectory(parent.resolve("aiqaramba-0-owner"));
        Files.createSymbolicLink(ownerIsLink.resolve("owner"), target.resolve("owner"));
        Path leftover = Files.createDirectory(parent.resolve("aiqaramba-1"));
        dead.writeTo(leftover.resolve("owner"));

        Leftovers.sweep(mine);

        assertThat(leftover).doesNotExist();
        assertThat(ownerIsLink).exists();
        assertThat(target.resolve("owner")).exists();
        assertThat(kept).hasContent("somebody else's");
    }
}
