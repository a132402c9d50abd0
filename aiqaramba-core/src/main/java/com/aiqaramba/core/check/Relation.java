package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two sums of numbers of a page and how they relate. */
record Relation(NumberSide left, String sign, NumberSide right) {
    private static final Pattern SIGN = Pattern.compile("\"[^\"]*\"|<=|>=|=|<|>");

    static Relation parse(String text) {
        List<MatchResult> signs = SIGN.matcher(text)
                .results()
                .filter(match -> !match.group().startsWith("\""))
                .toList();
        if (signs.size() != 1) {
            throw new IllegalArgumentException(
                    "A relation of numbers reads like sum(\"Price\") = \"Total\", with one of = < > <= >=.");
        }
        MatchResult sign = signs.get(0);
        Relation relation = new Relation(
                NumberSide.parse(text.substring(0, sign.start())),
                sign.group(),
                NumberSide.parse(text.substring(sign.end())));
        if (!relation.left.isOfPage() && !relation.right.isOfPage()) {
            throw new IllegalArgumentException(
                    "A relation needs a label of the page in quotes, for example \"Total\".");
        }
        if (relation.left.equals(relation.right)) {
            throw new IllegalArgumentException("Both sides of the relation are the same.");
        }
        return relation;
    }

    List<String> labels() {
        return Stream.concat(left.labels().stream(), right.labels().stream()).toList();
    }

    /** Returns every number of both sides. */
    List<Numeral> numerals(Observation page) {
        return Stream.concat(left.numerals(page, labels()).stream(), right.numerals(page, labels()).stream())
                .toList();
    }

    /** For people: what was found for each label. */
    String found(Observation page) {
        return Stream.of(left.found(page, labels()), right.found(page, labels()))
                .filter(found -> !found.isEmpty())
                .collect(Collectors.joining("; "));
    }

    boolean holds(BigDecimal one, BigDecimal other) {
        int compared = one.compareTo(other);
        return switch (sign) {
            case "=" -> compared == 0;
            case "<" -> compared < 0;
            case ">" -> compared > 0;
            case "<=" -> compared <= 0;
            default -> compared >= 0;
        };
    }
}
