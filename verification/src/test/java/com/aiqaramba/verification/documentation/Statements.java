package com.aiqaramba.verification.documentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The sentences and the rows of tables of a Markdown document, each on one line, without blocks of code. */
final class Statements {
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern ITEM = Pattern.compile("^ *([*-]|\\d+[.]) .*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[a-z`)\\d][.:;]) ");
    private static final Pattern DEFAULT = Pattern.compile("(?i)\\b(defaults?|unless)\\b");
    private static final Pattern CELL_END = Pattern.compile("\\|");
    private static final Pattern NUMBER = Pattern.compile("\\d");

    private final List<String> all = new ArrayList<>();
    private final List<String> defaults = new ArrayList<>();
    private final Map<String, String> rows = new HashMap<>();
    private int column = -1;
    private String paragraph = "";

    private Statements(String markdown) {
        CODE.matcher(markdown).replaceAll("").lines().forEach(this::add);
        endParagraph();
    }

    static Statements of(String markdown) {
        return new Statements(markdown);
    }

    /** Returns whether a sentence or a row contains the words. */
    boolean say(Pattern words) {
        return all.stream().anyMatch(words.asPredicate());
    }

    /** Returns the cells in a column "default", by the first cell of their row. */
    Map<String, String> rows() {
        return Map.copyOf(rows);
    }

    /** Returns the sentences that speak of a default and hold a number outside of the known texts. */
    List<String> unknownDefaults(List<Pattern> known) {
        return defaults.stream()
                .filter(statement -> NUMBER.matcher(without(known, statement)).find())
                .toList();
    }

    private static String without(List<Pattern> known, String statement) {
        String rest = statement;
        for (Pattern words : known) {
            rest = words.matcher(rest).replaceAll("");
        }
        return rest;
    }

    private void add(String line) {
        if (line.startsWith("|")) {
            endParagraph();
            addRow(line);
            return;
        }
        column = -1;
        if (line.isBlank() || line.startsWith("#") || ITEM.matcher(line).matches()) {
            endParagraph();
        }
        paragraph = (paragraph + " " + line.strip()).strip();
    }

    private void addRow(String row) {
        List<String> cells =
                CELL_END.splitAsStream(row.substring(1)).map(String::strip).toList();
        all.add(row);
        if (column >= 0 && column < cells.size()) {
            rows.put(cells.get(0), cells.get(column));
        } else if (column < 0 && cells.indexOf("default") > 0) {
            column = cells.indexOf("default");
        } else if (DEFAULT.matcher(row).find()) {
            defaults.add(row);
        }
    }

    private void endParagraph() {
        SENTENCE_END
                .splitAsStream(paragraph)
                .filter(sentence -> DEFAULT.matcher(sentence).find())
                .forEach(defaults::add);
        all.add(paragraph);
        paragraph = "";
    }
}
