package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.util.function.UnaryOperator;

/**
 * Exactly so many elements match. Immutable.
 *
 * @param element which elements
 * @param expected how many, 0 or more
 * @since 0.1.0
 */
public record CountCheck(ElementQuery element, int expected) implements Check {
    /** Refuses a negative count. */
    public CountCheck {
        if (expected < 0) {
            throw new IllegalArgumentException("A count is 0 or more.");
        }
    }

    @Override
    public Evaluation evaluate(Observation page) {
        int actual = element.findIn(page).size();
        String evidence = "found " + actual + Evidence.doubt(page) + element.doubt();
        if (actual > expected) {
            return Evaluation.doesNotHold(evidence);
        }
        if (!element.isTold() || !Evidence.isWhole(page)) {
            return Evaluation.cannotBeTold(evidence);
        }
        Evaluation found = actual == expected ? Evaluation.holds(evidence) : Evaluation.doesNotHold(evidence);
        return actual == 0 ? found.byAbsence() : found;
    }

    @Override
    public String describe() {
        return "there are " + expected + " of " + element;
    }

    @Override
    public String subject() {
        return element.name() + " " + element.role() + " " + expected;
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new CountCheck(element.mapText(mapping), expected);
    }
}
