package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cells of a row in which a number is found: where several have numbers of its kind, its column has to be spoken of.
 */
final class Cells {
    private static final Pattern NUMBER =
            Pattern.compile("(\\p{Sc}|\\p{Lu}{3}\\b)? ?\\d[\\d.,'’]*(?: ?(\\p{Sc}|%|\\p{Lu}{3}\\b))?");

    private static final Pattern WHOLE = Pattern.compile("\\d+(?:[.,'’]\\d+)*");

    private final Relevance relevance;
    private final FoundPlace place;

    Cells(Relevance relevance, FoundPlace row) {
        this.relevance = relevance;
        this.place = row;
    }

    boolean areAmbiguous(Check check) {
        List<String> cells = FoundPlace.cells(place.page().nodes().get(place.from()));
        List<String> wanted = numbers(check.subject());
        List<Integer> found = Stream.iterate(0, at -> at < cells.size(), at -> at + 1)
                .filter(at -> isOneOf(cells.get(at), wanted))
                .toList();
        return found.size() == 1
                && isOneOfSeveral(cells, found.get(0))
                && !isColumnSpokenOf(found.get(0), cells.size(), check);
    }

    private static boolean isOneOf(String cell, List<String> numbers) {
        return numbers(cell).stream().anyMatch(numbers::contains);
    }

    private static List<String> numbers(String text) {
        return WHOLE.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Another cell has a number with the same unit, and another value. */
    private static boolean isOneOfSeveral(List<String> cells, int at) {
        String kind = kind(cells.get(at));
        return !kind.isEmpty()
                && Stream.iterate(0, other -> other < cells.size(), other -> other + 1)
                        .anyMatch(other -> other != at
                                && kind(cells.get(other)).equals(kind)
                                && !numbers(cells.get(other)).equals(numbers(cells.get(at))));
    }

    /** The unit of a cell that begins with a number, "#" for one without; empty for other cells. */
    private static String kind(String cell) {
        Matcher number = NUMBER.matcher(cell.strip());
        if (!number.lookingAt()) {
            return "";
        }
        return number.group(1) != null ? number.group(1) : number.group(2) != null ? number.group(2) : "#";
    }

    private boolean isColumnSpokenOf(int column, int width, Check check) {
        List<PageNode> before = place.page().nodes().subList(0, place.from());
        return before.stream()
                .filter(node -> node.role().equals(PageNode.ROW))
                .map(FoundPlace::cells)
                .filter(cells -> cells.size() == width
                        && cells.stream().allMatch(cell -> kind(cell).isEmpty()))
                .map(cells -> Words.of(cells.get(column)))
                .anyMatch(header -> Words.share(relevance.content(), header)
                        || Words.share(Words.content(check.subject()), header));
    }
}
