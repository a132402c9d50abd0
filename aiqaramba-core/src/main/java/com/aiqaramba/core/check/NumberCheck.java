package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/**
 * Numbers of the page are in a relation, for example {@code sum("Price") + "Shipping" = "Total"}. Immutable.
 *
 * <p>A term is a number ({@code 159.80}), a label in quotes ({@code "Total"}) for the number that stands beside it in a
 * row, behind it in a line, or in the field of that name, or {@code sum("Price")} for the sum of the column or of all
 * rows and lines with that label. Terms are joined by {@code +}, {@code -} and {@code *}, from left to right; the
 * relation is {@code =}, {@code <}, {@code >}, {@code <=} or {@code >=}. One side at least has to be of the page, which
 * {@link Check#numbers} sees to. A row of totals is no part of the sum of its column.
 *
 * @param relation the relation
 * @since 0.1.0
 */
public record NumberCheck(String relation) implements Check {
    @Override
    public Evaluation evaluate(Observation page) {
        try {
            Relation parsed = Relation.parse(relation);
            BigDecimal left = parsed.left().value(page);
            BigDecimal right = parsed.right().value(page);
            String evidence = left.toPlainString() + " and " + right.toPlainString() + " ("
                    + parsed.left().found(page) + "; " + parsed.right().found(page) + ")";
            return parsed.holds(left, right)
                    ? Evaluation.holds("found: " + evidence)
                    : Evaluation.doesNotHold("found: " + evidence);
        } catch (NumberNotFound missing) {
            return Evaluation.cannotBeTold(missing.getMessage() + Evidence.doubt(page));
        } catch (IllegalArgumentException masked) {
            return Evaluation.cannotBeTold("a part of the relation is masked");
        }
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
