package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Cells under the header of a column, without rows that sum it up.
 *
 * @param cells the cells, empty ones too
 * @param others rows among them that are built otherwise and have a number, so that it is not known what they are
 */
record Column(List<String> cells, List<PageNode> others) {
    private static final String TOTAL = "(?:grand[ -]?|sub[ -]?)?total|sum|(?:zwischen|gesamt)?summe|gesamt|somme|suma";
    private static final Pattern IS_TOTAL = Pattern.compile("(?iU)(?:" + TOTAL + ")\\s*(?:[:(*].*|in[ck]l.*)?");
    private static final Pattern MAY_BE_TOTAL = Pattern.compile("(?iU)(?:" + TOTAL + ")\\b.*");

    /** Finds the column of a header; it is empty when there is none. */
    static Column of(Observation page, String header) {
        List<PageNode> nodes = page.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            List<String> cells = nodes.get(i).role().equals(PageNode.ROW) ? PageText.columns(nodes.get(i)) : List.of();
            int position = cells.size() > 1 ? position(cells, header) : -1;
            if (position >= 0 && cells.stream().noneMatch(Numeral::isWhole)) {
                return under(cells, position, nodes.subList(i + 1, nodes.size()));
            }
        }
        return new Column(List.of(), List.of());
    }

    private static Column under(List<String> headers, int column, List<PageNode> nodes) {
        List<PageNode> rows = new ArrayList<>();
        List<PageNode> between = new ArrayList<>();
        for (PageNode node : nodes) {
            if (!node.role().equals(PageNode.ROW)) {
                between.add(node);
                continue;
            }
            List<String> cells = PageText.columns(node);
            if (cells.equals(headers)) {
                break;
            }
            if (cells.size() == headers.size()) {
                between.stream().filter(other -> isPart(other, rows)).forEach(rows::add);
            }
            between.clear();
            rows.add(node);
        }
        return of(rows, column, headers.size());
    }

    /** Tells whether something between rows, and not in the row before, may be a row that is not told as one. */
    private static boolean isPart(PageNode node, List<PageNode> rows) {
        boolean isPlain = node.role().equals(PageNode.TEXT) || node.role().equals("heading");
        String before = rows.isEmpty()
                ? ""
                : PageText.normalize(rows.get(rows.size() - 1).text());
        return isPlain && !before.contains(PageText.normalize(node.text()));
    }

    private static Column of(List<PageNode> rows, int column, int width) {
        List<String> cells = new ArrayList<>();
        List<PageNode> others = new ArrayList<>();
        for (PageNode row : entries(rows)) {
            List<String> all = PageText.columns(row);
            if (row.role().equals(PageNode.ROW) && all.size() == width) {
                cells.add(all.get(column));
            } else if (all.stream().anyMatch(cell -> !Numeral.in(cell).isEmpty())
                    || row.role().equals("heading")) {
                others.add(row);
            }
        }
        return new Column(cells, others);
    }

    /** The rows down to the totals; what only begins like a total is one where nothing else follows. */
    private static List<PageNode> entries(List<PageNode> rows) {
        List<PageNode> entries = new ArrayList<>(rows);
        while (!entries.isEmpty() && startsWith(entries.get(entries.size() - 1), MAY_BE_TOTAL)) {
            entries.remove(entries.size() - 1);
        }
        entries.removeIf(row -> startsWith(row, IS_TOTAL));
        return entries;
    }

    private static boolean startsWith(PageNode row, Pattern total) {
        return PageText.cells(row).stream()
                .limit(1)
                .anyMatch(cell -> total.matcher(cell).matches());
    }

    private static int position(List<String> cells, String header) {
        int exact = first(cells, cell -> cell.equalsIgnoreCase(PageText.normalize(header)));
        return exact >= 0 ? exact : first(cells, cell -> PageText.contains(cell, header));
    }

    private static int first(List<String> cells, Predicate<String> condition) {
        for (int i = 0; i < cells.size(); i++) {
            if (condition.test(cells.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
