package com.aiqaramba.verification.documentation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code .editorconfig} says about the length of lines. */
final class EditorSettings {
    private static final Pattern LENGTH = Pattern.compile("(?m)^\\[\\*[.](\\w+)]\\nmax_line_length = (\\d+)$");

    private EditorSettings() {}

    static int longestLine(String extension) {
        return LENGTH.matcher(Documents.text(Documents.ROOT.resolve(".editorconfig")))
                .results()
                .filter(section -> section.group(1).equals(extension))
                .map(section -> Integer.parseInt(section.group(2)))
                .findFirst()
                .orElseThrow();
    }

    /** Each line that is longer, with its number. A line that is one long word cannot be broken. */
    static List<String> longerLines(String text, int longest) {
        List<String> lines = text.lines().toList();
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> lines.get(i).codePointCount(0, lines.get(i).length()) > longest)
                .filter(i -> lines.get(i).strip().matches(".*\\s.*"))
                .map(i -> (i + 1) + ": " + lines.get(i).strip())
                .toList();
    }

    /** Markdown with empty lines in place of tables and blocks of code, which have one line for each row. */
    static String prose(String markdown) {
        String withoutCode = blank(Pattern.compile("(?ms)^```.*?^```$"), markdown);
        return blank(Pattern.compile("(?m)^[|].*$"), withoutCode);
    }

    private static String blank(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement("\n".repeat((int) match.group()
                        .chars()
                        .filter(character -> character == '\n')
                        .count())));
    }
}
