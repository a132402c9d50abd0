package com.aiqaramba.core.check;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.List;

/** Entries of a column, or the texts of all elements of a role. */
final class Entries {
    private Entries() {}

    static List<String> of(Observation page, String what) {
        List<String> column = column(page, what);
        if (!column.isEmpty()) {
            return column;
        }
        return page.nodes().stream()
                .filter(node -> node.role().equalsIgnoreCase(what.strip()) && !node.is(NodeState.HIDDEN))
                .map(node -> PageText.normalize(node.text().isEmpty() ? node.name() : node.text()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> column(Observation page, String header) {
        List<String> entries = new ArrayList<>();
        int column = -1;
        int width = 0;
        for (PageNode node : page.nodes()) {
            if (!node.role().equals(PageNode.ROW)) {
                continue;
            }
            List<String> cells = PageText.cells(node);
            if (column >= 0 && cells.size() >= width) {
                entries.add(cells.get(column));
            } else if (column < 0 && cells.size() > 1) {
                column = position(cells, header);
                width = cells.size();
            }
        }
        return entries;
    }

    private static int position(List<String> cells, String header) {
        for (int i = 0; i < cells.size(); i++) {
            if (PageText.contains(cells.get(i), header)) {
                return i;
            }
        }
        return -1;
    }
}
