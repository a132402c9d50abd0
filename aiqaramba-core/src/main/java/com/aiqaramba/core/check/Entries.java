package com.aiqaramba.core.check;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import java.util.List;

/** Entries of a column, or the texts of all elements of a role. */
final class Entries {
    private Entries() {}

    static List<String> of(Observation page, String what) {
        Column column = Column.of(page, what);
        if (!column.others().isEmpty()) {
            return List.of();
        }
        if (!column.cells().isEmpty()) {
            return column.cells();
        }
        return page.nodes().stream()
                .filter(node -> node.role().equalsIgnoreCase(what.strip()) && !node.is(NodeState.HIDDEN))
                .map(node -> PageText.normalize(node.text().isEmpty() ? node.name() : node.text()))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
