package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Withholds nodes over which a page has spread a secret, a letter here and a letter there: no single one of them
 * reveals it, but whoever reads on does. A page that happens to spell a short secret that way loses those nodes too.
 */
final class SpreadSecrets {
    private static final String WITHHELD = "[withheld]";

    private final Predicate<String> revealing;

    /** Withholds what reveals a secret only together. */
    SpreadSecrets(Predicate<String> revealing) {
        this.revealing = revealing;
    }

    /** The same nodes, those that together reveal a secret without their texts. */
    List<PageNode> withhold(List<PageNode> nodes) {
        List<PageNode> safe = new ArrayList<>(nodes);
        int from = 0;
        while (reveals(safe, from, safe.size())) {
            int start = from;
            int end = least(start + 1, safe.size(), candidate -> reveals(safe, start, candidate));
            int lastStart = least(start, end, candidate -> !reveals(safe, candidate + 1, end));
            for (int i = lastStart; i < end; i++) {
                safe.set(i, safe.get(i).mapText(text -> text.isEmpty() ? text : WITHHELD));
            }
            from = end;
        }
        return safe;
    }

    private boolean reveals(List<PageNode> nodes, int from, int to) {
        List<PageNode> part = from < to ? nodes.subList(from, to) : List.of();
        return reveals(part, node -> node.name() + node.value())
                || reveals(part, PageNode::detail)
                || reveals(part, PageNode::text);
    }

    private boolean reveals(List<PageNode> nodes, Function<PageNode, String> text) {
        return Stream.of("", " ")
                .anyMatch(between -> revealing.test(nodes.stream().map(text).collect(Collectors.joining(between))));
    }

    /** The least number in the range for which a monotone condition holds. */
    private static int least(int low, int high, IntPredicate condition) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = (from + to) / 2;
            if (condition.test(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
