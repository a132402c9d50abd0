package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.DetailCheck;
import com.aiqaramba.core.check.EitherCheck;
import com.aiqaramba.core.check.ElementCheck;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.TextCheck;
import com.aiqaramba.core.check.ValueCheck;
import com.aiqaramba.core.check.WithinCheck;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * FoundPlace of a page at which a check holds.
 *
 * @param from the first node of it
 * @param to the node behind it
 */
record FoundPlace(Observation page, int from, int to) {
    private static final String HEADING = "heading";
    private static final int MOST = 20;

    /** Finds the places at which a check holds; none for one that is about more than a place. */
    static List<FoundPlace> of(Check check, Observation page) {
        if (!isOfPlace(check)) {
            return List.of();
        }
        String word = mainWord(check);
        List<FoundPlace> places = IntStream.range(0, page.nodes().size())
                .filter(at -> mayHave(page.nodes().get(at), word))
                .filter(at -> holds(check, page, at, at + 1))
                .limit(MOST)
                .mapToObj(at -> new FoundPlace(page, at, at + 1))
                .toList();
        return places.isEmpty() && check.evaluate(page).held() ? List.of(shortest(check, page)) : places;
    }

    /** The longest word without which a check does not hold at a place; empty for a check of something else. */
    static String mainWord(Check check) {
        if (!isOfPlace(check)) {
            return "";
        }
        return Words.of(check instanceof WithinCheck within ? within.check().subject() : check.subject()).stream()
                .reduce("", (one, other) -> one.length() >= other.length() ? one : other);
    }

    /** What does not have the word in this form, as with a ligature, is found by halves. */
    private static boolean mayHave(PageNode node, String word) {
        return Stream.of(node.text(), node.name(), node.value(), node.detail())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
    }

    private static boolean isOfPlace(Check check) {
        return (check instanceof TextCheck text && text.present())
                || (check instanceof ElementCheck element && element.condition() != ElementCondition.ABSENT)
                || check instanceof ValueCheck
                || check instanceof DetailCheck
                || (check instanceof EitherCheck either && isOfPlace(either.one()) && isOfPlace(either.other()))
                || (check instanceof WithinCheck within && isOfPlace(within.check()));
    }

    private static boolean holds(Check check, Observation page, int from, int to) {
        return check.evaluate(part(page, page.nodes().subList(from, to))).held();
    }

    private static Observation part(Observation page, List<PageNode> nodes) {
        return page.toBuilder().nodes(nodes).build();
    }

    /** What holds at a place holds also with more round it, so that its ends can be searched by halves. */
    private static FoundPlace shortest(Check check, Observation page) {
        int least = 0;
        int to = page.nodes().size();
        while (least + 1 < to) {
            int middle = (least + to) / 2;
            if (holds(check, page, 0, middle)) {
                to = middle;
            } else {
                least = middle;
            }
        }
        int from = 0;
        int most = to;
        while (from + 1 < most) {
            int middle = (from + most) / 2;
            if (holds(check, page, middle, to)) {
                from = middle;
            } else {
                most = middle;
            }
        }
        return new FoundPlace(page, from, to);
    }

    List<PageNode> nodes() {
        return page.nodes().subList(from, to);
    }

    /** What is written there. */
    String text() {
        return text(nodes().stream());
    }

    /** What is written there, round it, and above it: the section, its heading, and the heading of the page. */
    String surroundings() {
        List<PageNode> all = page.nodes();
        int start = from;
        while (start > 0 && !all.get(start).role().equals(HEADING)) {
            start--;
        }
        int end = to;
        while (end < all.size() && !all.get(end).role().equals(HEADING)) {
            end++;
        }
        Stream<PageNode> first =
                all.stream().filter(node -> node.role().equals(HEADING)).limit(1);
        return text(Stream.concat(first, all.subList(start, end).stream()));
    }

    private static String text(Stream<PageNode> nodes) {
        return nodes.map(node -> words(node) + " " + node.value() + " " + node.within())
                .collect(Collectors.joining(" . "));
    }

    static String words(PageNode node) {
        return (node.text().isEmpty() ? node.name() : node.text()).replace(PageNode.BLOCK_EDGE, ' ');
    }

    /** The row or item that it is. */
    Optional<PageNode> structure() {
        PageNode node = page.nodes().get(from);
        boolean isAlone = to == from + 1;
        return isAlone && (node.role().equals(PageNode.ROW) || node.role().equals(PageNode.LIST_ITEM))
                ? Optional.of(node)
                : Optional.empty();
    }

    /** The rows or items beside the one that it is, of the same build, without what may be a row of headers. */
    List<PageNode> siblings() {
        List<PageNode> siblings = new ArrayList<>();
        structure()
                .ifPresent(own -> page.nodes().stream()
                        .filter(node -> node.role().equals(own.role())
                                && cells(node).size() == cells(own).size())
                        .forEach(siblings::add));
        if (!siblings.isEmpty() && isHeader(siblings.get(0))) {
            siblings.remove(0);
        }
        structure().ifPresent(siblings::remove);
        return siblings;
    }

    private static boolean isHeader(PageNode row) {
        return cells(row).size() > 1 && row.text().chars().noneMatch(Character::isDigit);
    }

    static List<String> cells(PageNode row) {
        return List.of(row.text().split(String.valueOf(PageNode.BLOCK_EDGE), -1));
    }
}
