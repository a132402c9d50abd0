package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Search for the part of a page at which one has to look to see that a check does not hold. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Whereabouts {
    private static final int SHORTEST = 3;
    private static final Pattern LABEL = Pattern.compile("\"([^\"]+)\"");

    private Whereabouts() {}

    /**
     * Returns words of the page that stand at that part.
     *
     * @param check a check that does not hold
     * @param page the page on which it does not
     * @return words as the page shows them; empty when nothing on the page has to do with it
     */
    public static Optional<String> of(Check check, Observation page) {
        if (check instanceof WithinCheck within) {
            return PageParts.of(within.scope(), page).stream()
                    .findFirst()
                    .flatMap(part ->
                            of(within.check(), part).or(() -> words(part.nodes().get(0))));
        }
        if (check instanceof NotCheck not) {
            return of(not.check(), page);
        }
        if (check instanceof TextCheck text) {
            return line(text.text(), page).or(() -> near(text.text(), page));
        }
        if (check instanceof NumberCheck numbers) {
            return labelled(numbers, page);
        }
        return element(check)
                .flatMap(query -> query.findIn(page).stream()
                        .findFirst()
                        .flatMap(Whereabouts::words)
                        .or(() -> near(query.name(), page)));
    }

    private static Optional<ElementQuery> element(Check check) {
        if (check instanceof ElementCheck element) {
            return Optional.of(element.element());
        }
        if (check instanceof CountCheck count) {
            return Optional.of(count.element());
        }
        return check instanceof ValueCheck value ? Optional.of(value.element()) : Optional.empty();
    }

    /** The last label of a relation is mostly that of its result. */
    private static Optional<String> labelled(NumberCheck numbers, Observation page) {
        Matcher labels = LABEL.matcher(numbers.relation());
        Optional<String> found = Optional.empty();
        while (labels.find()) {
            Optional<String> line = line(labels.group(1), page);
            found = line.isPresent() ? line : found;
        }
        return found;
    }

    private static Optional<String> words(PageNode node) {
        if (node.role().equals(PageNode.ROW) && !node.name().isBlank()) {
            return Optional.of(node.name().replace(" | ", " ")); // without the controls in it
        }
        String words = node.text().isBlank() ? node.name() : String.join(" ", PageText.cells(node));
        return words.isBlank() ? Optional.empty() : Optional.of(words);
    }

    /** Returns the row or the line that has a text. */
    private static Optional<String> line(String text, Observation page) {
        return page.nodes().stream()
                .filter(node -> node.role().equals(PageNode.ROW))
                .filter(row -> PageText.contains(String.join(" ", PageText.cells(row)), text))
                .findFirst()
                .flatMap(Whereabouts::words)
                .or(() -> PageText.lines(page).stream()
                        .filter(line -> PageText.contains(line, text))
                        .findFirst());
    }

    /** Returns the line with the longest beginning or end of a text. */
    private static Optional<String> near(String text, Observation page) {
        List<String> words = Arrays.asList(PageText.normalize(text).split(" ", -1));
        for (int length = words.size() - 1; length > 0; length--) {
            for (int from : new int[] {0, words.size() - length}) {
                String piece = String.join(" ", words.subList(from, from + length));
                Optional<String> line = piece.length() < SHORTEST ? Optional.empty() : line(piece, page);
                if (line.isPresent()) {
                    return line;
                }
            }
        }
        return Optional.empty();
    }
}
