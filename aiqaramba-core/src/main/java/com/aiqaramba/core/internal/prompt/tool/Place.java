package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;

/** Words that tell an element apart from others of its role and name: where it stands, or which one it is. */
final class Place {
    private Place() {}

    static String of(PageNode node, Observation page) {
        List<PageNode> alike = page.nodes().stream()
                .filter(other -> other.isInteractive() && isNamedLike(node, other))
                .toList();
        if (alike.size() < 2) {
            return "";
        }
        List<PageNode> together = alike.stream()
                .filter(other -> other.within().equals(node.within()))
                .toList();
        String where = node.within().isEmpty() || together.size() == alike.size() ? "" : in(node.within());
        return together.size() < 2 ? where : (where + " " + which(node, together)).strip();
    }

    private static boolean isNamedLike(PageNode one, PageNode other) {
        return one.role().equals(other.role())
                && one.name().equals(other.name())
                && one.frame().equals(other.frame());
    }

    private static String in(String within) {
        return (within.startsWith("heading ") ? "below " : "in ") + within;
    }

    private static String which(PageNode node, List<PageNode> together) {
        return "(" + (together.indexOf(node) + 1) + " of " + together.size() + ")";
    }
}
