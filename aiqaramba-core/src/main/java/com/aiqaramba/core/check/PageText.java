package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares texts the way a reader does: white space and case do not count, but words and numbers count whole. */
final class PageText {
    private static final int SHORTEST_PIECE = 4;
    private static final int EVIDENCE = 160;
    /** Signs that are written in several ways, each with the plain one. */
    private static final Map<Pattern, String> PLAIN = Map.of(
            Pattern.compile("[\u2010-\u2013\u2212]"), "-",
            Pattern.compile("[\u2018\u2019]"), "'",
            Pattern.compile("\u2026"), "...");

    private static final Pattern LIGATURE = Pattern.compile("[\ufb00-\ufb06]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u0600-\u0605\u06dd\u070f\u08e2]]+");
    /** These fields have a content apart from their name. */
    private static final Set<String> FIELDS =
            Set.of("textbox", "searchbox", "combobox", "listbox", "slider", "spinbutton", "scrollbar");

    private PageText() {}

    /** The text on one line, otherwise as it was written. */
    static String collapse(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** Refuses a text that says nothing. */
    static void requireSubstance(String text, String what) {
        if (normalize(text).isEmpty()) {
            throw new IllegalArgumentException("A check needs a " + what + " that is not blank.");
        }
    }

    /** Returns what a reader sees: every kind of white space is one blank, invisible characters are none. */
    static String normalize(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String plain = LIGATURE.matcher(SPACE.matcher(visible).replaceAll(" ").strip())
                .replaceAll(match -> Normalizer.normalize(match.group(), Normalizer.Form.NFKC));
        for (Map.Entry<Pattern, String> sign : PLAIN.entrySet()) {
            plain = sign.getKey().matcher(plain).replaceAll(sign.getValue());
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Returns what is painted, block by block; within a block the breaks of lines stay. */
    static List<String> blocks(Observation page) {
        List<String> blocks = new ArrayList<>();
        for (PageNode node : page.nodes()) {
            boolean joins = node.joins();
            for (String block : node.text().split(String.valueOf(PageNode.BLOCK_EDGE), -1)) {
                int last = blocks.size() - 1;
                if (joins && last >= 0) {
                    blocks.set(last, blocks.get(last) + block);
                } else {
                    blocks.add(block);
                }
                joins = false;
            }
        }
        return blocks;
    }

    /** Returns what is painted, line by line. */
    static List<String> lines(Observation page) {
        return blocks(page).stream()
                .flatMap(block -> Stream.of(block.split(String.valueOf(PageNode.LINE_BREAK))))
                .toList();
    }

    /** The texts, with numbers that a blank separates taken for several. */
    static List<String> withoutBlanksInNumbers(List<String> texts) {
        return texts.stream()
                .map(text -> normalize(text).replaceAll("(?<=\\d) (?=\\d{3}(?!\\d))", "; "))
                .toList();
    }

    /** The cells of a row, or of texts that stand side by side; a single one where it is not a row. */
    static List<String> cells(PageNode node) {
        boolean isRow = node.role().equals(PageNode.ROW) || node.role().equals(PageNode.TEXT);
        return isRow
                ? Stream.of(node.text().split("[" + PageNode.BLOCK_EDGE + PageNode.LINE_BREAK + "]"))
                        .map(PageText::normalize)
                        .filter(cell -> !cell.isEmpty())
                        .toList()
                : List.of(node.text());
    }

    /** The cells of a row of a table, empty ones too. */
    static List<String> columns(PageNode row) {
        return Stream.of(row.text().split(String.valueOf(PageNode.BLOCK_EDGE), -1))
                .map(PageText::normalize)
                .toList();
    }

    /** Tells whether a text is made of whole cells of a row, one after the other. */
    static boolean isOfCells(PageNode node, String text) {
        List<String> cells = cells(node);
        String wanted = fold(normalize(text));
        for (int from = 0; from + 1 < cells.size(); from++) {
            StringBuilder sequence = new StringBuilder(cells.get(from));
            for (int to = from + 1; to < cells.size() && sequence.length() < wanted.length(); to++) {
                sequence.append(' ').append(cells.get(to));
                if (fold(sequence.toString()).equals(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The row that is read as a text, as evidence. */
    static Optional<String> row(Observation page, String text) {
        return page.nodes().stream()
                .filter(node -> isOfCells(node, text))
                .findFirst()
                .map(node -> clip(String.join(" | ", cells(node))));
    }

    /** The first of some texts that contains a part, with a little of what surrounds the part. */
    static Optional<String> excerpt(List<String> texts, String part) {
        return texts.stream()
                .filter(text -> contains(text, part))
                .findFirst()
                .map(text -> excerpt(text, indexOf(text, part), part.length()));
    }

    /** Tells if the part stands in the text as whole words: "2 items" is not in "12 items", nor "9.80" in "159.80". */
    static boolean contains(String text, String part) {
        return indexOf(text, part) >= 0;
    }

    static int indexOf(String text, String part) {
        String haystack = fold(normalize(text));
        String needle = fold(normalize(part));
        for (int at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
            if (Boundary.isAt(haystack, at, at + needle.length())) {
                return at;
            }
        }
        return -1;
    }

    /** In lower case, each character for itself: positions stay the same, which String.toLowerCase does not promise. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            folded.setCharAt(i, Character.toLowerCase(Character.toUpperCase(folded.charAt(i))));
        }
        return folded.toString();
    }

    /** The content of a field, the text of anything else. */
    static String valueOf(PageNode node) {
        return node.value().isEmpty() && !FIELDS.contains(node.role()) ? node.name() : node.value();
    }

    /** The part with a little of what surrounds it, as evidence. */
    static String excerpt(String text, int at, int length) {
        String normal = normalize(text);
        int from = Math.max(0, at - 40);
        int to = Math.min(normal.length(), at + Math.min(length, EVIDENCE) + 40);
        return (from > 0 ? "…" : "") + normal.substring(from, to) + (to < normal.length() ? "…" : "");
    }

    /** Finds what is shown in place of a text: the longest beginning or end of it that is there, as evidence. */
    static Optional<String> nearest(String text, String part) {
        if (part.length() > EVIDENCE) {
            return Optional.empty();
        }
        String[] words = normalize(part).split(" ", -1);
        for (int length = words.length - 1; length > 0; length--) {
            for (int from : new int[] {0, words.length - length}) {
                String piece = String.join(" ", Arrays.asList(words).subList(from, from + length));
                int at = piece.length() < SHORTEST_PIECE ? -1 : indexOf(text, piece);
                if (at >= 0) {
                    return Optional.of(excerpt(text, at, piece.length()));
                }
            }
        }
        return Optional.empty();
    }

    static String clip(String text) {
        return text.length() <= EVIDENCE ? text : text.substring(0, EVIDENCE - 1) + "…";
    }
}
