package com.aiqaramba.core.check;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Parts of a page: what stands in an element that is asked for. */
final class PageParts {
    private static final String HEADING = "heading";

    private PageParts() {}

    /** The parts in their order, each as a page of its own. */
    static List<Observation> of(ElementQuery scope, Observation page) {
        List<PageNode> matches = Stream.concat(scope.findIn(page).stream(), texts(scope, page))
                .distinct()
                .toList();
        List<PageNode> named =
                matches.stream().filter(node -> isNamed(node, scope.name())).toList();
        return (named.isEmpty() ? matches : named)
                .stream()
                        .map(node -> page.toBuilder()
                                .nodes(within(node, page.nodes()))
                                .build())
                        .toList();
    }

    /** A row with the name as a cell is the one that is meant, not one that only mentions it. */
    private static boolean isNamed(PageNode node, String name) {
        String wanted = PageText.normalize(name);
        return PageText.cells(node).stream()
                .anyMatch(cell -> PageText.normalize(cell).equalsIgnoreCase(wanted));
    }

    /** Texts side by side are a row for whoever names one of them. */
    private static Stream<PageNode> texts(ElementQuery scope, Observation page) {
        return scope.role().isEmpty()
                ? page.nodes().stream()
                        .filter(node -> node.role().equals(PageNode.TEXT)
                                && !node.is(NodeState.HIDDEN)
                                && PageText.cells(node).size() > 1
                                && PageText.cells(node).stream()
                                        .anyMatch(cell -> PageText.contains(cell, scope.name())))
                : Stream.of();
    }

    private static List<PageNode> within(PageNode scope, List<PageNode> nodes) {
        int at = identical(scope, nodes);
        if (at < 0) {
            return List.of(scope);
        }
        return scope.role().equals(HEADING) ? section(at, nodes) : element(at, nodes);
    }

    @SuppressWarnings("ReferenceEquality") // two nodes of a page may be equal
    private static int identical(PageNode scope, List<PageNode> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) == scope) {
                return i;
            }
        }
        return -1;
    }

    /** Up to the next heading of the same level or above. */
    private static List<PageNode> section(int at, List<PageNode> nodes) {
        List<PageNode> section = new ArrayList<>(List.of(nodes.get(at)));
        for (int i = at + 1; i < nodes.size() && !ends(nodes.get(at), nodes.get(i)); i++) {
            section.add(nodes.get(i));
        }
        return section;
    }

    private static boolean ends(PageNode heading, PageNode next) {
        return next.role().equals(HEADING) && next.detail().compareTo(heading.detail()) <= 0;
    }

    /** The element, what goes on in its line, and the controls that say that they stand in it. */
    private static List<PageNode> element(int at, List<PageNode> nodes) {
        PageNode element = nodes.get(at);
        List<PageNode> part = new ArrayList<>(List.of(element));
        List<String> cells = PageText.cells(element);
        for (int i = at + 1; i < nodes.size(); i++) {
            PageNode node = nodes.get(i);
            boolean isIn =
                    !cells.isEmpty() && !cells.get(0).isEmpty() && node.within().contains(cells.get(0));
            boolean isAsideOfRow = element.role().equals(PageNode.ROW)
                    && node.isInteractive()
                    && !node.name().isEmpty()
                    && PageText.contains(element.text().replace(PageNode.BLOCK_EDGE, ' '), node.name());
            if (isIn || isAsideOfRow) {
                part.add(node);
            } else if (node.role().equals(element.role())) {
                return part;
            }
        }
        return part;
    }
}
