package com.aiqaramba.core.check;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words for people on what a check found, and on whether enough of the page was read to find it. */
final class Evidence {
    private static final int LISTED = 3;

    private Evidence() {}

    /** Only what was read whole proves that something is not there; behind a dialog nothing is read. */
    static boolean isWhole(Observation page) {
        return page.complete() && page.dialog().isEmpty() && unread(page).isEmpty();
    }

    static String doubt(Observation page) {
        if (page.dialog().isPresent()) {
            return ", but an open dialog hides the page";
        }
        if (!page.complete()) {
            return ", but a part of the page was not read";
        }
        return unread(page)
                .map(node -> ", but the page has something that cannot be read: " + PageText.clip(node.name()))
                .orElse("");
    }

    private static Optional<PageNode> unread(Observation page) {
        return page.nodes().stream()
                .filter(node -> node.role().equals(PageNode.UNREADABLE))
                .findFirst();
    }

    static String found(ElementQuery element, List<PageNode> nodes, Observation page) {
        if (nodes.isEmpty()) {
            return PageText.clip("no " + element) + doubt(page);
        }
        String shown = nodes.stream().limit(LISTED).map(Evidence::show).collect(Collectors.joining(", "));
        return "found " + shown + (nodes.size() > LISTED ? " and " + (nodes.size() - LISTED) + " more" : "");
    }

    /** Tells whether elements cannot be told apart by their names. */
    static boolean areOfOneName(List<PageNode> nodes) {
        return nodes.stream()
                .allMatch(node -> !node.name().isEmpty()
                        && node.name().equalsIgnoreCase(nodes.get(0).name()));
    }

    private static String show(PageNode node) {
        String value = node.value().isEmpty() ? "" : " = \"" + node.value() + "\"";
        String states = node.states().stream()
                .filter(state -> state != NodeState.OFFSCREEN)
                .map(state -> " " + state.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining());
        return PageText.clip(node.role() + " \"" + node.name() + "\"" + value) + states;
    }
}
