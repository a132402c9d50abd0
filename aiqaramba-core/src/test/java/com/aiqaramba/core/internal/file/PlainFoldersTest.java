package com.aiqaramba.core.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainFoldersTest {
    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void make_a_folder_of_somebody_else() throws IOException {
        target = Files.createDirectories(folder.resolve("target/deeper"));
        Files.writeString(target.resolve("file"), "somebody else's");
    }

    @Test
    void links_are_deleted_and_what_they_point_to_stays() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree/a/b"));
        Files.createSymbolicLink(tree.resolve("folder"), folder.resolve("target"));
        Files.createSymbolicLink(tree.resolve("file"), target.resolve("file"));
        Files.createSymbolicLink(tree.resolve("dangling"), folder.resolve("nowhere"));
        Files.createSymbolicLink(tree.resolve("loop"), folder.resolve("tree"));

        PlainFolders.delete(folder.resolve("tree"));

        assertThat(folder.resolve("tree")).doesNotExist();
        assertThat(target.resolve("file")).hasContent("somebody else's");
    }

    @Test
    void a_link_in_the_place_of_the_tree_is_deleted_alone() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("target"));

        PlainFolders.delete(link);

        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(target.resolve("file")).exists();
    }

    @Test
    void what_is_not_there_is_deleted_without_a_word() throws IOException {
        PlainFolders.delete(folder.resolve("nothing"));

        assertThat(folder.resolve("nothing")).doesNotExist();
    }

    @Test
    void a_link_is_neither_listed_nor_taken_for_a_folder_that_exists() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("target"));

        assertThatThrownBy(() -> PlainFolders.list(link)).isInstanceOf(UnexpectedFileException.class);
        assertThatThrownBy(() -> PlainFolders.create(link)).isInstanceOf(UnexpectedFileException.class);
        assertThatThrownBy(() -> PlainFolders.exists(link)).hasMessageContaining(link + " is a symbolic link");
    }

    @Test
    void a_link_to_nowhere_does_not_let_a_folder_be_made_there() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));

        assertThatThrownBy(() -> PlainFolders.create(link)).isInstanceOf(UnexpectedFileException.class);

        assertThat(folder.resolve("nowhere")).doesNotExist();
    }
}
