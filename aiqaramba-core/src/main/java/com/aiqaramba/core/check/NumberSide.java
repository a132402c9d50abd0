package com.aiqaramba.core.check;

import com.aiqaramba.core.check.Numeral.DecimalSign;
import com.aiqaramba.core.page.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One side of a relation: terms, each with the sign before it. */
record NumberSide(List<Term> terms) {
    private static final Pattern TERM =
            Pattern.compile("\\s*([-+*])?\\s*(?:(sum\\s*\\()?\\s*\"([^\"]+)\"\\s*\\)?|(\\d[\\d.,' ]*))\\s*");

    /** A number, or the numbers of the page with a label. */
    record Term(char sign, String label, boolean isSum, String number) {
        boolean isOfPage() {
            return !label.isEmpty();
        }
    }

    static NumberSide parse(String text) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        int at = 0;
        while (at < text.length()) {
            matcher.region(at, text.length());
            boolean needsSign = !terms.isEmpty();
            if (!matcher.lookingAt() || (needsSign && matcher.group(1) == null)) {
                throw new IllegalArgumentException("'" + text.strip() + "' is no sum of numbers and labels in quotes.");
            }
            char sign = matcher.group(1) == null ? '+' : matcher.group(1).charAt(0);
            String label = matcher.group(3) == null ? "" : matcher.group(3);
            String number = matcher.group(4) == null ? "" : matcher.group(4).strip();
            terms.add(new Term(sign, label, matcher.group(2) != null, number));
            at = matcher.end();
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("A side of the relation is empty.");
        }
        return new NumberSide(List.copyOf(terms));
    }

    boolean isOfPage() {
        return terms.stream().anyMatch(Term::isOfPage);
    }

    /** The labels of the page that stand in it. */
    List<String> labels() {
        return terms.stream().filter(Term::isOfPage).map(Term::label).toList();
    }

    /**
     * Computes the value.
     *
     * @param reading the sign of the decimals where a number does not show its own
     * @param spokenOf the labels of the whole relation
     */
    BigDecimal value(Observation page, DecimalSign reading, List<String> spokenOf) {
        BigDecimal value = BigDecimal.ZERO;
        for (Term term : terms) {
            BigDecimal next = numerals(term, page, spokenOf).stream()
                    .map(numeral -> numeral.value(reading))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            value = switch (term.sign()) {
                case '-' -> value.subtract(next);
                case '*' -> value.multiply(next);
                default -> value.add(next);
            };
        }
        return value;
    }

    /** Returns every number of it. */
    List<Numeral> numerals(Observation page, List<String> spokenOf) {
        return terms.stream()
                .flatMap(term -> numerals(term, page, spokenOf).stream())
                .toList();
    }

    private static List<Numeral> numerals(Term term, Observation page, List<String> spokenOf) {
        if (!term.isOfPage()) {
            return List.of(Numeral.only(term.number())
                    .orElseThrow(() -> new NumberNotFound("'" + term.number() + "' is no number")));
        }
        List<Numeral> found = term.isSum()
                ? Numbers.summed(page, term.label(), spokenOf)
                : Numbers.labelled(page, term.label()).stream().distinct().toList();
        if (found.isEmpty()) {
            throw new NumberNotFound("no number beside \"" + term.label() + "\"");
        }
        if (!term.isSum() && found.size() > 1) {
            throw new NumberNotFound("several numbers beside \"" + term.label() + "\": " + written(found));
        }
        return found;
    }

    /** For people: what was found for each label. */
    String found(Observation page, List<String> spokenOf) {
        return terms.stream()
                .filter(Term::isOfPage)
                .map(term -> "\"" + term.label() + "\" " + written(numerals(term, page, spokenOf)))
                .collect(Collectors.joining(", "));
    }

    private static List<String> written(List<Numeral> numerals) {
        return numerals.stream()
                .map(numeral -> (numeral.negative() ? "-" : "") + numeral.digits())
                .toList();
    }
}
