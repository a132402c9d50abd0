package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.internal.verdict.Judge;
import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.RunAnswer;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.Verdict;
import java.util.Optional;

/**
 * End of the steps of a run.
 *
 * @param answer what became of the question; empty when there was none
 */
record Conclusion(RunOutcome outcome, Verdict verdict, Optional<RunAnswer> answer) {
    Conclusion(RunOutcome outcome, Verdict verdict) {
        this(outcome, verdict, Optional.empty());
    }

    /** Returns the same end after a second look at the verdict; an answer with which it does not agree is none. */
    Conclusion after(Verdict reviewed) {
        return new Conclusion(outcome, reviewed, answer.map(given -> {
            ExpectationResult result = Judge.ofAnswer(reviewed);
            return result.status() == Verdict.Status.PASSED || given.json().isEmpty()
                    ? given
                    : RunAnswer.none(result.reason());
        }));
    }

    /** One that ended before there was anything to judge. */
    static Conclusion early(RunOutcome outcome) {
        return new Conclusion(outcome, Verdict.inconclusive(outcome.message()));
    }
}
