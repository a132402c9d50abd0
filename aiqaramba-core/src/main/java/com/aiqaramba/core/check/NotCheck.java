package com.aiqaramba.core.check;

import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.page.Observation;
import java.util.function.UnaryOperator;

/**
 * Another check does not hold. What cannot be told of it cannot be told of this one either, nor
 * what is within an element that is not there. Immutable.
 *
 * @param check the other check
 * @since 0.1.0
 */
public record NotCheck(Check check) implements Check {
    @Override
    public Evaluation evaluate(Observation page) {
        Evaluation found = check.evaluate(page);
        if (found.answer() == Answer.CANNOT_BE_TOLD) {
            return found;
        }
        if (check instanceof WithinCheck within && !within.hasScope(page)) {
            return Evaluation.cannotBeTold(found.evidence());
        }
        Evaluation turned =
                found.held() ? Evaluation.doesNotHold(found.evidence()) : Evaluation.holds(found.evidence());
        return found.restsOnAbsence() ? turned.byAbsence() : turned;
    }

    @Override
    public String describe() {
        return "not so: " + check.describe();
    }

    @Override
    public String subject() {
        return check.subject();
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new NotCheck(check.mapText(mapping));
    }
}
