package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Dialog;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Small pages for tests. */
final class Pages {
    private static final String CART = "https://shop.example/cart?step=2";

    private Pages() {}

    static Observation of(PageNode... nodes) {
        return Observation.builder(CART).title("Cart").nodes(List.of(nodes)).build();
    }

    static Observation at(String url) {
        return Observation.builder(url).build();
    }

    static Observation text(String... texts) {
        return of(Stream.of(texts).map(PageNode::text).toArray(PageNode[]::new));
    }

    static Observation incomplete(Observation page) {
        return page.toBuilder().complete(false).build();
    }

    static Observation withDialog() {
        return Observation.builder(CART)
                .title("Cart")
                .dialog(Dialog.of("Sure?"))
                .build();
    }

    static PageNode element(String role, String name, NodeState... states) {
        return PageNode.builder(role)
                .number(1)
                .name(name)
                .states(Set.of(states))
                .build();
    }

    static PageNode field(String name, String value) {
        return PageNode.builder("textbox").number(1).name(name).value(value).build();
    }

    static PageNode row(String... cells) {
        return PageNode.builder(PageNode.ROW)
                .text(String.join(String.valueOf(PageNode.BLOCK_EDGE), cells))
                .build();
    }
}
