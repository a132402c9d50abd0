package com.aiqaramba.core.check;

import com.aiqaramba.core.check.Numeral.DecimalSign;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers of a page and their labels. A label that says more than is asked for is another one. */
final class Numbers {
    private Numbers() {}

    /** Returns the signs of decimals that the page may use: what its prices show, either where they do not agree. */
    static Set<DecimalSign> decimalSigns(Observation page) {
        Set<DecimalSign> shown = EnumSet.noneOf(DecimalSign.class);
        PageText.lines(page).stream()
                .flatMap(line -> Numeral.in(line).stream())
                .filter(Numeral::isMoney)
                .forEach(price -> price.decimalSign().ifPresent(shown::add));
        return shown.size() == 1 ? shown : EnumSet.allOf(DecimalSign.class);
    }

    /** Finds the number of a label: beside it, behind it, in the field of its name, or the only one of its column. */
    static List<Numeral> labelled(Observation page, String label) {
        List<Numeral> found = new ArrayList<>();
        for (PageNode node : page.nodes()) {
            if (!node.is(NodeState.HIDDEN)) {
                of(node, label).ifPresent(found::add);
            }
        }
        List<Numeral> under = found.isEmpty() ? underLabel(page, label) : found;
        return under.isEmpty() ? column(page, label, List.of()) : under;
    }

    /**
     * Finds the numbers that a sum is made of.
     *
     * @param spokenOf labels that the relation speaks of beside it
     */
    static List<Numeral> summed(Observation page, String label, List<String> spokenOf) {
        List<Numeral> column = column(page, label, spokenOf);
        return column.isEmpty() ? labelled(page, label) : column;
    }

    private static List<Numeral> column(Observation page, String label, List<String> spokenOf) {
        Column column = Column.of(page, label);
        column.others().stream()
                .filter(row -> spokenOf.stream()
                        .noneMatch(other -> PageText.cells(row).stream()
                                .anyMatch(cell -> rest(cell, other).isPresent())))
                .findFirst()
                .ifPresent(row -> {
                    throw new NumberNotFound(
                            "a row is built otherwise: " + PageText.clip(String.join(" | ", PageText.cells(row))));
                });
        List<Numeral> numbers = new ArrayList<>();
        for (String cell : column.cells()) {
            if (cell.chars().anyMatch(Character::isDigit)) {
                numbers.add(read(cell));
            }
        }
        return numbers;
    }

    private static Numeral read(String text) {
        return Numeral.only(text)
                .orElseThrow(() -> new NumberNotFound("cannot be read as one number: " + PageText.clip(text)));
    }

    private static Optional<Numeral> of(PageNode node, String label) {
        if (!node.value().isEmpty()
                && rest(PageText.normalize(node.name()), label).isPresent()) {
            return Numeral.only(node.value());
        }
        return groups(node).stream()
                .map(cells -> of(cells, label))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Texts side by side belong together; the blocks of anything else stand for themselves. */
    private static List<List<String>> groups(PageNode node) {
        List<String> cells = PageText.cells(node);
        return cells.size() > 1
                ? List.of(cells)
                : Stream.of(node.text().split(String.valueOf(PageNode.BLOCK_EDGE)))
                        .map(List::of)
                        .toList();
    }

    private static Optional<Numeral> of(List<String> cells, String label) {
        for (int i = 0; i < cells.size(); i++) {
            Optional<String> rest = rest(PageText.normalize(cells.get(i)), label);
            if (rest.isPresent()) {
                Optional<Numeral> beside = beside(cells.subList(i + 1, cells.size()), label);
                boolean isBehind = beside.isEmpty() && rest.get().chars().anyMatch(Character::isDigit);
                return isBehind ? Optional.of(read(rest.get())) : beside;
            }
        }
        return Optional.empty();
    }

    /** Several numbers beside a label tell only then which is meant when one of them alone is of money. */
    private static Optional<Numeral> beside(List<String> cells, String label) {
        List<Numeral> numbers = new ArrayList<>();
        for (String cell : cells) {
            boolean isAside =
                    Numeral.in(cell).stream().anyMatch(number -> number.unit().equals("%"));
            if (!Numeral.in(cell).isEmpty() && !(isAside && cells.size() > 1)) {
                numbers.add(read(cell));
            }
        }
        List<Numeral> money =
                numbers.stream().filter(Numeral::isMoney).distinct().toList();
        List<Numeral> meant = money.isEmpty() ? numbers.stream().distinct().toList() : money;
        if (meant.size() > 1) {
            throw new NumberNotFound("several numbers beside \"" + label + "\": " + String.join(" | ", cells));
        }
        return meant.stream().findFirst();
    }

    /** Returns what stands behind a label in a text that begins with it; empty when it is another label. */
    private static Optional<String> rest(String text, String label) {
        Matcher matcher = Pattern.compile("(?iUs)(?:(?:the|your|my|its) )?" + Pattern.quote(PageText.normalize(label))
                        + "(?![\\p{L}\\p{N}])(?: ?\\*)?\\s*(?:[:=]|is\\b|are\\b|was\\b)?\\s*"
                        + "((?:[(\\[\\p{Sc}\\d-]|(?-i:\\p{Lu}{3}\\b)|in[ck]l).*)?")
                .matcher(text);
        return matcher.matches()
                ? Optional.of(Optional.ofNullable(matcher.group(1)).orElse(""))
                : Optional.empty();
    }

    /** A label that is a text of its own names the number in the text that follows. */
    private static List<Numeral> underLabel(Observation page, String label) {
        List<PageNode> outsideOfRows = page.nodes().stream()
                .filter(node -> !node.role().equals(PageNode.ROW))
                .toList();
        List<String> lines =
                PageText.lines(page.toBuilder().nodes(outsideOfRows).build());
        List<Numeral> found = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            boolean isLabel = rest(PageText.normalize(lines.get(i)), label)
                    .filter(String::isEmpty)
                    .isPresent();
            if (isLabel && !Numeral.in(lines.get(i + 1)).isEmpty()) {
                found.add(read(lines.get(i + 1)));
            }
        }
        return found;
    }
}
