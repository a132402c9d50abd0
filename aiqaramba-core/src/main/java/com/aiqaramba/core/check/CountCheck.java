package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * So many elements match. Immutable.
 *
 * @param element which elements
 * @param expected how many
 * @param bound whether there may be more or fewer
 * @since 0.1.0
 */
public record CountCheck(ElementQuery element, int expected, Bound bound) implements Check {
    /** Relation to the number that is expected. */
    public enum Bound {
        /** Neither more nor fewer. */
        EXACTLY,
        /** So many or more. */
        AT_LEAST,
        /** So many or fewer. */
        AT_MOST
    }

    /** Refuses a negative count, and one that holds of any page. */
    public CountCheck {
        if (expected < 0) {
            throw new IllegalArgumentException("A count is 0 or more.");
        }
        if (expected == 0 && bound == Bound.AT_LEAST) {
            throw new IllegalArgumentException("Every page has at least 0; name a count of 1 or more.");
        }
    }

    @Override
    public Evaluation evaluate(Observation page) {
        int actual = element.findIn(page).size();
        String evidence = "found " + actual + Evidence.doubt(page) + element.doubt();
        if (actual > expected) {
            return bound == Bound.AT_LEAST ? Evaluation.holds(evidence) : Evaluation.doesNotHold(evidence);
        }
        if (actual == expected && bound == Bound.AT_LEAST) {
            return Evaluation.holds(evidence);
        }
        if (!element.isTold() || !Evidence.isWhole(page)) {
            return Evaluation.cannotBeTold(evidence);
        }
        boolean holds = actual == expected || bound == Bound.AT_MOST;
        Evaluation found = holds ? Evaluation.holds(evidence) : Evaluation.doesNotHold(evidence);
        return actual == 0 ? found.byAbsence() : found;
    }

    @Override
    public String describe() {
        String words = bound == Bound.EXACTLY
                ? ""
                : bound.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " ";
        return "there are " + words + expected + " of " + element;
    }

    @Override
    public String subject() {
        return element.name() + " " + element.role() + " " + expected;
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new CountCheck(element.mapText(mapping), expected, bound);
    }
}
