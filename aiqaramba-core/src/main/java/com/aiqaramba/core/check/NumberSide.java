package com.aiqaramba.core.check;

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

    BigDecimal value(Observation page) {
        BigDecimal value = BigDecimal.ZERO;
        for (Term term : terms) {
            BigDecimal next = value(term, page);
            value = switch (term.sign()) {
                case '-' -> value.subtract(next);
                case '*' -> value.multiply(next);
                default -> value.add(next);
            };
        }
        return value;
    }

    private static BigDecimal value(Term term, Observation page) {
        if (!term.isOfPage()) {
            return Numbers.parse(term.number())
                    .orElseThrow(() -> new NumberNotFound("'" + term.number() + "' is no number"));
        }
        List<BigDecimal> found = Numbers.labelled(page, term.label());
        if (found.isEmpty()) {
            throw new NumberNotFound("no number beside \"" + term.label() + "\"");
        }
        if (!term.isSum() && found.stream().distinct().count() > 1) {
            throw new NumberNotFound("several numbers beside \"" + term.label() + "\": " + found);
        }
        return term.isSum() ? found.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : found.get(0);
    }

    /** For people: what was found for each label. */
    String found(Observation page) {
        return terms.stream()
                .filter(Term::isOfPage)
                .map(term -> "\"" + term.label() + "\" " + Numbers.labelled(page, term.label()))
                .collect(Collectors.joining(", "));
    }
}
