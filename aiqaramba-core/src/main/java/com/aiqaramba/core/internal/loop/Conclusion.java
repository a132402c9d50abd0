package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.Verdict;

/** End of the steps of a run. */
record Conclusion(RunOutcome outcome, Verdict verdict) {
    /** One that ended before there was anything to judge. */
    static Conclusion early(RunOutcome outcome) {
        return new Conclusion(outcome, Verdict.inconclusive(outcome.message()));
    }
}
