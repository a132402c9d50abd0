package com.aiqaramba.core.check;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Search for the places that show a value.
 *
 * @param within words of the part of the page in which to look; empty for the whole page
 * @param words what the check of a place asks for; empty for its whole line
 * @param line tells whether a line states the value
 * @param control tells whether the state of a control does
 */
record Sightings(String within, String words, Predicate<String> line, Predicate<PageNode> control) {
    /** Text of a line of a block, and the element in which the line begins. */
    private record Line(String text, PageNode node) {}

    /** Fields count only where nothing is painted that states the value. */
    List<Sighting> in(Observation page) {
        List<Observation> parts = within.isBlank() ? List.of(page) : PageParts.of(new ElementQuery("", within), page);
        List<Sighting> plain = parts.stream()
                .flatMap(part -> lines(part).stream())
                .flatMap(this::stated)
                .distinct()
                .toList();
        return plain.isEmpty()
                ? parts.stream()
                        .flatMap(part -> part.nodes().stream())
                        .filter(Sightings::isReadable)
                        .flatMap(this::held)
                        .distinct()
                        .toList()
                : plain;
    }

    private Stream<Sighting> stated(Line shown) {
        String text = PageText.normalize(shown.text);
        return line.test(text)
                ? Stream.of(Sighting.of(
                        words.isEmpty() ? text : PageText.normalize(words),
                        place(shown.node),
                        false,
                        scoped(shown.node, Check.text(words.isEmpty() ? text : words))))
                : Stream.of();
    }

    /** Finds the content of a field, or that a control is on or off. */
    private Stream<Sighting> held(PageNode node) {
        ElementQuery query = new ElementQuery(node.role(), node.name());
        if (control.test(node)) {
            ElementCondition state = node.is(NodeState.CHECKED) ? ElementCondition.CHECKED : ElementCondition.UNCHECKED;
            String shown = node.name() + ": " + (node.is(NodeState.CHECKED) ? "on" : "off");
            return Stream.of(Sighting.of(shown, place(node), true, scoped(Check.element(query, state))));
        }
        boolean isField = !node.value().isEmpty() && !node.is(NodeState.PROTECTED);
        return isField && line.test(PageText.normalize(node.value()))
                ? Stream.of(Sighting.of(
                        PageText.normalize(node.value()), place(node), true, scoped(Check.value(query, node.value()))))
                : Stream.of();
    }

    /** A cell alone says little: which row it stands in belongs to the statement. */
    private Check scoped(PageNode node, Check check) {
        List<String> cells = PageText.cells(node);
        boolean isRow = node.role().equals(PageNode.ROW) && cells.size() > 1;
        return within.isBlank() && isRow
                ? Check.within(new ElementQuery(PageNode.ROW, String.join(" ", cells)), check)
                : scoped(check);
    }

    private Check scoped(Check check) {
        return within.isBlank() ? check : Check.within(new ElementQuery("", within), check);
    }

    private static List<Line> lines(Observation page) {
        List<Line> blocks = new ArrayList<>();
        for (PageNode node : page.nodes()) {
            if (isReadable(node) && !isRepeated(node)) {
                add(blocks, node);
            }
        }
        return blocks.stream()
                .flatMap(block -> Stream.of(block.text.split(String.valueOf(PageNode.LINE_BREAK)))
                        .map(text -> new Line(text, block.node)))
                .toList();
    }

    private static void add(List<Line> blocks, PageNode node) {
        String[] texts = node.text().split(String.valueOf(PageNode.BLOCK_EDGE), -1);
        int last = blocks.size() - 1;
        boolean joins = node.joins() && last >= 0;
        if (joins) {
            blocks.set(last, new Line(blocks.get(last).text + texts[0], blocks.get(last).node));
        }
        for (int i = joins ? 1 : 0; i < texts.length; i++) {
            blocks.add(new Line(texts[i], node));
        }
    }

    /** A row or item has the texts of the controls in it. */
    private static boolean isRepeated(PageNode node) {
        return node.isInteractive()
                && (node.within().startsWith(PageNode.ROW + " ")
                        || node.within().startsWith(PageNode.LIST_ITEM + " "));
    }

    private static boolean isReadable(PageNode node) {
        return !node.is(NodeState.HIDDEN) && !node.is(NodeState.FOREIGN);
    }

    private static String place(PageNode node) {
        boolean isText = node.role().equals(PageNode.TEXT);
        String words = String.join(" | ", PageText.cells(node));
        String element = switch (node.role()) {
            case PageNode.TEXT -> "";
            case PageNode.ROW -> node.role() + " \"" + PageText.clip(words) + '"';
            default -> node.role() + " \"" + PageText.clip(node.name().isEmpty() ? words : node.name()) + '"';
        };
        boolean hasBoth = !isText && !node.within().isEmpty();
        return element + (hasBoth ? ", in " : "") + node.within();
    }
}
