package com.aiqaramba.core.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class RootFolderTest {
    @TempDir
    Path folder;

    @Test
    void missing_folders_are_made_for_their_owner_alone() throws IOException {
        Path made = RootFolder.open(folder.resolve("a/b"), "runs");

        assertThat(made).isEqualTo(folder.toRealPath().resolve("a/b/runs"));
        for (Path each : new Path[] {folder.resolve("a"), folder.resolve("a/b"), made}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .isEqualTo("rwx------");
        }
        assertThat(made).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "link/.", "real/../link", "./link"})
    void a_root_that_is_a_link_is_refused_with_where_it_points(String root) throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("link"), real);

        assertThatThrownBy(() -> RootFolder.open(folder.resolve(root), "runs"))
                .isInstanceOf(UnexpectedFileException.class)
                .hasMessageContaining("link is a symbolic link")
                .hasMessageContaining("Name the folder that it points to");
        assertThat(real).isEmptyDirectory();
    }

    @Test
    void a_root_that_is_a_link_to_nowhere_is_refused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));

        assertThatThrownBy(() -> RootFolder.open(link, "runs")).isInstanceOf(UnexpectedFileException.class);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_link_above_the_root_is_the_hosts_own_affair() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real/root"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

        assertThat(RootFolder.open(link.resolve("root"), "runs"))
                .isEqualTo(real.toRealPath().resolve("runs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwx---rwx", "rwxrwxrwx", "rwx-w----", "rwx----w-"})
    void a_root_that_others_can_write_to_is_refused_with_the_way_out(String permissions) throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> RootFolder.open(root, "runs"))
                .isInstanceOf(UnexpectedFileException.class)
                .hasMessageContaining("can be written to by other users")
                .hasMessageContaining("chmod go-w " + root.toRealPath());
        assertThat(root).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {0777, 01777})
    void the_folder_of_a_store_that_others_can_write_to_is_refused(int mode) throws IOException {
        Path runs = RootFolder.open(folder, "runs");
        Files.setAttribute(runs, "unix:mode", mode);

        assertThatThrownBy(() -> RootFolder.open(folder, "runs")).hasMessageContaining("chmod go-w " + runs);
    }

    @Test
    void a_folder_that_others_can_read_is_taken() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(RootFolder.open(folder, "runs")).isDirectory();
    }

    @Test
    void a_folder_in_which_everybody_has_files_of_their_own_is_taken() throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        Files.setAttribute(root, "unix:mode", 01777);

        assertThat(RootFolder.open(root, "runs")).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "root/runs"})
    void a_folder_of_another_user_is_refused(String foreign) throws IOException {
        Path root = Files.createDirectories(folder.resolve("root"));
        RootFolder.open(root, "runs");
        giveAway(folder.resolve(foreign));

        assertThatThrownBy(() -> RootFolder.open(root, "runs"))
                .isInstanceOf(UnexpectedFileException.class)
                .hasMessageContaining("belongs to nobody")
                .hasMessageContaining("chown");
    }

    /** Only root can give a folder away. */
    private static void giveAway(Path folder) throws IOException {
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        boolean given = true;
        try {
            Files.setOwner(folder, nobody);
        } catch (FileSystemException e) {
            given = false;
        }
        assumeTrue(given);
    }

    @Test
    void a_file_in_the_place_of_the_root_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> RootFolder.open(file, "runs"))
                .hasMessageContaining("is a file in the way of a folder");
    }
}
