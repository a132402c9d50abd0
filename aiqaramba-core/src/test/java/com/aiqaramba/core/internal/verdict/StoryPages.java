package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Pages of the stories. */
final class StoryPages {
    private StoryPages() {}

    static Observation page(String path, String title, PageNode... nodes) {
        return load("document of " + path, path, title, nodes);
    }

    /** Another document each time. */
    static Observation load(String document, String path, String title, PageNode... nodes) {
        List<PageNode> all = new ArrayList<>(List.of(link("Home"), link("Cart"), link("About")));
        all.addAll(List.of(nodes));
        return Observation.builder(Story.SITE + path)
                .title(title)
                .document(document)
                .nodes(all)
                .build();
    }

    static PageNode heading(String text) {
        return named("heading", text);
    }

    static PageNode text(String text) {
        return PageNode.text(text);
    }

    static PageNode more(String text) {
        return PageNode.text(text).toBuilder().joins(true).build();
    }

    static PageNode link(String name) {
        return named("link", name);
    }

    static PageNode button(String name) {
        return named("button", name);
    }

    static PageNode item(String text) {
        return PageNode.builder(PageNode.LIST_ITEM).text(text).build();
    }

    static PageNode row(String... cells) {
        return PageNode.builder(PageNode.ROW)
                .text(String.join(String.valueOf(PageNode.BLOCK_EDGE), cells))
                .build();
    }

    static PageNode field(String name, String value) {
        return PageNode.builder("textbox").number(1).name(name).value(value).build();
    }

    static PageNode search(String value) {
        return PageNode.builder("searchbox")
                .number(1)
                .name("Search")
                .value(value)
                .build();
    }

    static PageNode list(String name, String value) {
        return PageNode.builder("combobox").number(1).name(name).value(value).build();
    }

    static PageNode box(String name, boolean checked) {
        return PageNode.builder("checkbox")
                .number(1)
                .name(name)
                .states(checked ? Set.of(NodeState.CHECKED) : Set.of())
                .build();
    }

    static PageNode alert(String text) {
        return named("alert", text);
    }

    static PageNode foreign(PageNode node) {
        return node.toBuilder()
                .frame("https://ads.example")
                .states(Set.of(NodeState.FOREIGN))
                .build();
    }

    static Observation cart(PageNode... nodes) {
        return page("/cart", "Your cart", nodes);
    }

    static Observation table(String column, String... entries) {
        return page(
                "/list",
                "List",
                Stream.concat(
                                Stream.of(heading("List"), row("Id", column)),
                                Stream.of(entries).map(entry -> row("#", entry)))
                        .toArray(PageNode[]::new));
    }

    static Observation users(String... names) {
        return page(
                "/users",
                "Users",
                Stream.concat(Stream.of(heading("Users")), Stream.of(names).map(name -> row(name, "Delete")))
                        .toArray(PageNode[]::new));
    }

    static Observation said(Observation page, String message) {
        return page.toBuilder()
                .messages(List.of(
                        PageMessage.builder(1, PageMessage.Kind.ALERT, message).build()))
                .build();
    }

    static PageNode named(String role, String name, NodeState... states) {
        return PageNode.builder(role)
                .number(1)
                .name(name)
                .text(name)
                .states(Set.of(states))
                .build();
    }
}
