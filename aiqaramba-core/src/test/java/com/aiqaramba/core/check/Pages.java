package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Dialog;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Small pages for tests. */
final class Pages {
    private static final String CART = "https://shop.example/cart?step=2";

    private Pages() {}

    static Observation of(PageNode... nodes) {
        return new Observation(CART, "Cart", List.of(nodes), List.of(), Optional.empty(), List.of(), true);
    }

    static Observation at(String url) {
        return new Observation(url, "", List.of(), List.of(), Optional.empty(), List.of(), true);
    }

    static Observation text(String... texts) {
        return of(Stream.of(texts).map(PageNode::text).toArray(PageNode[]::new));
    }

    static Observation incomplete(Observation page) {
        return new Observation(
                page.url(), page.title(), page.nodes(), page.tabs(), page.dialog(), page.notices(), false);
    }

    static Observation withDialog() {
        return new Observation(CART, "Cart", List.of(), List.of(), Optional.of(new Dialog("Sure?")), List.of(), true);
    }

    static PageNode element(String role, String name, NodeState... states) {
        return new PageNode(1, role, name, "", Set.of(states), "", "");
    }

    static PageNode field(String name, String value) {
        return new PageNode(1, "textbox", name, value, Set.of(), "", "");
    }
}
