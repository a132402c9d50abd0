package com.aiqaramba.verification.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The formatter breaks statements, but neither comments nor strings. */
class LineLengthTest {
    @Test
    void lines_of_java_are_as_short_as_the_editor_is_told() {
        assertThat(longerLines("java", UnaryOperator.identity())).isEmpty();
    }

    @Test
    void prose_in_markdown_is_as_narrow_as_the_editor_is_told() {
        assertThat(longerLines("md", EditorSettings::prose)).isEmpty();
    }

    @Test
    void a_long_line_is_found_and_a_long_word_is_left() {
        assertThat(EditorSettings.longerLines("short\n  // a long comment\nhttps://example.org/long\n", 10))
                .containsExactly("2: // a long comment");
    }

    @Test
    void tables_and_code_are_no_prose() {
        String markdown = "a\n```\nlong code\nmore\n```\nb\n| long | row |\nc\n";

        assertThat(EditorSettings.prose(markdown)).isEqualTo("a\n\n\n\n\nb\n\nc\n");
    }

    private static List<String> longerLines(String extension, UnaryOperator<String> part) {
        int longest = EditorSettings.longestLine(extension);
        return Documents.files().stream()
                .filter(file -> file.toString().endsWith("." + extension))
                .flatMap(file -> EditorSettings.longerLines(part.apply(Documents.text(file)), longest).stream()
                        .map(line -> shown(file) + ":" + line))
                .toList();
    }

    private static Path shown(Path file) {
        return Documents.ROOT.relativize(file);
    }
}
