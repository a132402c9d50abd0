package com.aiqaramba.core.check;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as pages write them, with a point or a comma, and where they stand beside a label. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.,])[-−–]?\\s?(\\d{1,3}(?:[ '’\u00a0\u202f.,]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)(?![\\p{L}\\d])");

    private static final Pattern TOTAL =
            Pattern.compile("(?iU)\\b(?:grand|sub)?-?\\s?total\\b|\\b(?:zwischen)?summe\\b|\\bgesamt");

    private Numbers() {}

    /** Reads a number: the last point or comma is that of the decimals, unless three digits follow a single one. */
    static Optional<BigDecimal> parse(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find() ? Optional.of(read(matcher)) : Optional.empty();
    }

    private static BigDecimal read(Matcher matcher) {
        String digits = matcher.group(1).replaceAll("[ '’\u00a0\u202f]", "");
        int decimals = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean mixed = digits.indexOf('.') >= 0 && digits.indexOf(',') >= 0;
        boolean once = decimals >= 0 && decimals == Math.min(first(digits, '.'), first(digits, ','));
        boolean isDecimal = decimals >= 0 && (mixed || (once && digits.length() - decimals - 1 != 3));
        String plain = isDecimal
                ? digits.substring(0, decimals).replaceAll("[.,]", "") + "." + digits.substring(decimals + 1)
                : digits.replaceAll("[.,]", "");
        BigDecimal value = new BigDecimal(plain);
        return matcher.group().matches("[-−–].*") ? value.negate() : value;
    }

    private static int first(String text, char sign) {
        int at = text.indexOf(sign);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /** Finds the numbers of a label: in its column, beside it in a row, behind it in a line, in the field of its name. */
    static List<BigDecimal> labelled(Observation page, String label) {
        List<BigDecimal> column = column(page, label);
        if (!column.isEmpty()) {
            return column;
        }
        List<BigDecimal> found = new ArrayList<>();
        for (PageNode node : page.nodes()) {
            if (!node.is(NodeState.HIDDEN)) {
                of(node, label).ifPresent(found::add);
            }
        }
        return found.isEmpty() ? underLabel(page, label) : found;
    }

    private static Optional<BigDecimal> of(PageNode node, String label) {
        if (!node.value().isEmpty() && PageText.contains(node.name(), label)) {
            return parse(node.value());
        }
        List<String> cells = PageText.cells(node);
        for (int i = 0; i < cells.size(); i++) {
            int at = PageText.indexOf(cells.get(i), label);
            if (at >= 0) {
                String cell = PageText.normalize(cells.get(i));
                int column = i;
                return parse(cell.substring(at + PageText.normalize(label).length()))
                        .or(() -> beside(cells, column));
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> beside(List<String> cells, int label) {
        return cells.subList(label + 1, cells.size()).stream()
                .flatMap(cell -> parse(cell).stream())
                .reduce((first, last) -> last);
    }

    /** A label that is a text of its own names the number in the text that follows. */
    private static List<BigDecimal> underLabel(Observation page, String label) {
        List<String> lines = PageText.lines(page);
        List<BigDecimal> found = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (PageText.normalize(lines.get(i)).replaceFirst(":$", "").equalsIgnoreCase(PageText.normalize(label))) {
                parse(lines.get(i + 1)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The numbers under the header of a column, down to the first row that is built otherwise. */
    private static List<BigDecimal> column(Observation page, String label) {
        List<BigDecimal> numbers = new ArrayList<>();
        int column = -1;
        int width = 0;
        for (PageNode node : page.nodes()) {
            if (!node.role().equals(PageNode.ROW)) {
                continue;
            }
            List<String> cells = PageText.cells(node);
            int header = cells.size() > 1 ? cells.indexOf(matching(cells, label)) : -1;
            boolean isHeader =
                    header >= 0 && cells.stream().noneMatch(cell -> parse(cell).isPresent());
            if (isHeader) {
                column = header;
                width = cells.size();
            } else if (column >= 0 && cells.size() >= width && !isTotal(cells)) {
                parse(cells.get(column)).ifPresent(numbers::add);
            }
        }
        return numbers;
    }

    private static boolean isTotal(List<String> cells) {
        return TOTAL.matcher(cells.get(0)).find();
    }

    private static String matching(List<String> cells, String label) {
        return cells.stream()
                .filter(cell -> PageText.contains(cell, label))
                .findFirst()
                .orElse("\u0000");
    }
}
