package com.aiqaramba.core.check;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Describes elements by what a person perceives, so that it still fits after the page was built anew. Immutable.
 *
 * @param role the ARIA role, for example {@code button}; empty for any role but plain text
 * @param name a part of the accessible name, found as whole words in any case; empty for any name
 * @since 0.1.0
 */
public record ElementQuery(String role, String name) {
    private static final Set<String> CELLS = Set.of("cell", "gridcell");
    private static final Set<String> TOLD = Set.of(
            "alert",
            "alertdialog",
            "button",
            "cell",
            "checkbox",
            "combobox",
            "dialog",
            "heading",
            "link",
            "listbox",
            "listitem",
            "menuitem",
            "menuitemcheckbox",
            "menuitemradio",
            "meter",
            "progressbar",
            "radio",
            "row",
            "searchbox",
            "slider",
            "spinbutton",
            "status",
            "switch",
            "tab",
            "textbox",
            "treeitem");

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
        return page.nodes().stream()
                .filter(node -> !node.is(NodeState.HIDDEN))
                .flatMap(this::withCells)
                .filter(this::matches)
                .toList();
    }

    /** Finds the elements that match, those of exactly that name alone where there are such. */
    List<PageNode> findNamed(Observation page) {
        List<PageNode> matches = findIn(page);
        List<PageNode> named = matches.stream()
                .filter(node -> PageText.normalize(node.name()).equalsIgnoreCase(PageText.normalize(name)))
                .toList();
        return named.isEmpty() ? matches : named;
    }

    /** Cells are no nodes; they stand in the texts of their rows. */
    private Stream<PageNode> withCells(PageNode node) {
        return node.role().equals(PageNode.ROW) && CELLS.contains(role.toLowerCase(Locale.ROOT))
                ? PageText.cells(node).stream()
                        .map(cell -> PageNode.builder(role).name(cell).build())
                : Stream.of(node);
    }

    private boolean matches(PageNode node) {
        return hasRole(node) && (hasNoName() || hasName(node));
    }

    private boolean hasNoName() {
        return PageText.normalize(name).isEmpty();
    }

    /** Texts side by side are a row for whoever looks for one by its contents. */
    private boolean hasRole(PageNode node) {
        if (role.isEmpty()) {
            return !node.role().equals(PageNode.TEXT);
        }
        boolean isLikeRow = role.equalsIgnoreCase(PageNode.ROW)
                && node.role().equals(PageNode.TEXT)
                && !hasNoName()
                && PageText.cells(node).size() > 1;
        return node.role().equalsIgnoreCase(role) || isLikeRow || isHeadingOfThatLevel(node);
    }

    /** Pages are told with headings as in HTML: {@code h2}. */
    private boolean isHeadingOfThatLevel(PageNode node) {
        return isLevel() && node.role().equals("heading") && node.detail().equals("level " + role.substring(1));
    }

    private boolean isLevel() {
        return role.matches("[hH][1-6]");
    }

    private boolean hasName(PageNode node) {
        if (PageText.contains(node.name(), name)) {
            return true;
        }
        return switch (node.role()) {
            case PageNode.ROW, PageNode.TEXT ->
                PageText.isOfCells(node, name)
                        || PageText.cells(node).stream().anyMatch(cell -> PageText.contains(cell, name));
            case PageNode.LIST_ITEM -> PageText.contains(node.text(), name);
            default -> false;
        };
    }

    /** Tells whether every element of the role is told, so that one that was not found is not there. */
    boolean isTold() {
        return role.isEmpty() || isLevel() || TOLD.contains(role.toLowerCase(Locale.ROOT));
    }

    String doubt() {
        return isTold() ? "" : ", but not every '" + role + "' on a page is read";
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
