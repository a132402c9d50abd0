package com.aiqaramba.core.check;

import com.aiqaramba.core.check.Numeral.DecimalSign;
import com.aiqaramba.core.page.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Numbers of the page are in a relation, for example {@code sum("Price") + "Shipping" = "Total"}. Immutable.
 *
 * <p>A term is a number ({@code 159.80}), a label in quotes ({@code "Total"}) for the number that stands beside it in a
 * row, behind it in a line, or in the field of that name, or {@code sum("Price")} for the sum of the column or of all
 * rows and lines with that label. Terms are joined by {@code +}, {@code -} and {@code *}, from left to right; the
 * relation is {@code =}, {@code <}, {@code >}, {@code <=} or {@code >=}. One side at least has to be of the page, which
 * {@link Check#numbers} sees to. A row of totals is no part of the sum of its column. What cannot be read for sure
 * (several numbers in one place, several units, {@code 1.250} where nothing shows what the point means, a row that is
 * built otherwise) cannot be told.
 *
 * @param relation the relation
 * @since 0.1.0
 */
public record NumberCheck(String relation) implements Check {
    @Override
    public Evaluation evaluate(Observation page) {
        try {
            return evaluate(Relation.parse(relation), page);
        } catch (NumberNotFound missing) {
            return Evaluation.cannotBeTold(missing.getMessage() + Evidence.doubt(page));
        } catch (IllegalArgumentException masked) {
            return Evaluation.cannotBeTold("a part of the relation is masked");
        }
    }

    private static Evaluation evaluate(Relation relation, Observation page) {
        List<Numeral> numerals = relation.numerals(page);
        if (numerals.stream().anyMatch(one -> numerals.stream().anyMatch(one::isOfOtherUnit))) {
            return Evaluation.cannotBeTold("the numbers are of several units (" + relation.found(page) + ")");
        }
        List<String> readings = new ArrayList<>();
        Set<Boolean> answers = new HashSet<>();
        for (DecimalSign reading : Numbers.decimalSigns(page)) {
            BigDecimal left = relation.left().value(page, reading, relation.labels());
            BigDecimal right = relation.right().value(page, reading, relation.labels());
            answers.add(relation.holds(left, right));
            readings.add(left.toPlainString() + " and " + right.toPlainString());
        }
        String evidence =
                "found: " + String.join(", or ", new LinkedHashSet<>(readings)) + " (" + relation.found(page) + ")";
        if (answers.size() > 1) {
            return Evaluation.cannotBeTold(evidence);
        }
        return answers.contains(true) ? Evaluation.holds(evidence) : Evaluation.doesNotHold(evidence);
    }

    @Override
    public String describe() {
        return "the numbers are so that " + PageText.collapse(relation);
    }

    @Override
    public String subject() {
        return relation;
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new NumberCheck(mapping.apply(relation));
    }
}
