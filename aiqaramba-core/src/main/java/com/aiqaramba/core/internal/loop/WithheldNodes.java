package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.redaction.Redactor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Nodes of which those that reveal a secret only together are without their texts. */
final class WithheldNodes {
    static final String WITHHELD = "[withheld]";

    private WithheldNodes() {}

    static List<PageNode> of(List<PageNode> nodes, Redactor redactor) {
        BitSet spread = new BitSet();
        Stream.<Function<PageNode, String>>of(node -> node.name() + node.value(), PageNode::detail, PageNode::text)
                .map(part -> redactor.revealing(nodes.stream().map(part).toList()))
                .forEach(spread::or);
        List<PageNode> safe = new ArrayList<>(nodes);
        spread.stream().forEach(at -> safe.set(at, nodes.get(at).mapText(text -> text.isEmpty() ? text : WITHHELD)));
        return safe;
    }
}
