package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Describes elements by what a person perceives, so that it still fits after the page was built anew. Immutable.
 *
 * @param role the ARIA role, for example {@code button}; empty for any role but plain text
 * @param name a part of the accessible name, found as whole words in any case; empty for any name
 * @since 0.1.0
 */
public record ElementQuery(String role, String name) {
    /** Refuses a query that every element would match. */
    public ElementQuery {
        role = role.strip();
        if (role.isEmpty() && PageText.normalize(name).isEmpty()) {
            throw new IllegalArgumentException("An element query needs a role, a name, or both.");
        }
    }

    /**
     * Finds the elements that match.
     *
     * @param page where to look
     * @return the matches in document order
     */
    public List<PageNode> findIn(Observation page) {
        return page.nodes().stream().filter(this::matches).toList();
    }

    private boolean matches(PageNode node) {
        boolean roleFits = role.isEmpty()
                ? !node.role().equals(PageNode.TEXT)
                : node.role().equalsIgnoreCase(role);
        return roleFits && (PageText.normalize(name).isEmpty() || PageText.contains(node.name(), name));
    }

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped query
     */
    public ElementQuery mapText(UnaryOperator<String> mapping) {
        return new ElementQuery(mapping.apply(role), mapping.apply(name));
    }

    /** For people: {@code button "Sign in"}. */
    @Override
    public String toString() {
        String what = role.isEmpty() ? "element" : role;
        String words = PageText.collapse(name);
        return words.isEmpty() ? what : what + " \"" + words + "\"";
    }
}
