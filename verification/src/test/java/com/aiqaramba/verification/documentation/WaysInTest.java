package com.aiqaramba.verification.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table "I want to ... -> open ..." of the architecture. */
class WaysInTest {
    private static final Path DOCUMENT = Documents.ROOT.resolve("docs/architecture.md");

    @TempDir
    Path folder;

    @Test
    void each_row_leads_to_places_in_the_code_that_are_there() {
        List<String> rows = rows(Documents.text(DOCUMENT));

        assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
        assertThat(rows).allMatch(row -> !CodeLink.in(row, DOCUMENT).isEmpty());
        assertThat(rows)
                .flatMap(row -> CodeLink.in(row, DOCUMENT))
                .filteredOn(link -> !link.isRight())
                .isEmpty();
    }

    @Test
    void a_file_or_a_member_that_is_not_there_is_found() throws IOException {
        Files.writeString(folder.resolve("Mask.java"), "/** A wide one. */ class Mask { int width; }");
        Files.writeString(folder.resolve("system.txt"), "");
        Path document = folder.resolve("a.md");

        assertThat(CodeLink.in("[`Mask`](Mask.java) [`Mask.width`](Mask.java) [`system.txt`](system.txt)", document))
                .hasSize(3)
                .allMatch(CodeLink::isRight);
        assertThat(CodeLink.in(
                        "[`Mask.wide`](Mask.java) [`Masks`](Mask.java) [`Gone`](Gone.java) [`a.txt`](b.txt)", document))
                .hasSize(4)
                .noneMatch(CodeLink::isRight);
    }

    @Test
    void the_rows_are_those_of_the_one_table() {
        assertThat(rows("| I want to | open |\n|---|---|\n| a | b |\n| c | d |\n\n| e | f |\n"))
                .containsExactly("| a | b |", "| c | d |");
    }

    private static List<String> rows(String markdown) {
        return markdown.lines()
                .dropWhile(line -> !line.startsWith("| I want to "))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }
}
