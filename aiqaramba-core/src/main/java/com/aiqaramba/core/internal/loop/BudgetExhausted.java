package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.run.RunOutcome;

/** The next request does not fit into a limit. */
final class BudgetExhausted extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RunOutcome outcome;

    BudgetExhausted(RunOutcome.Kind limit, String sentence) {
        super(sentence);
        this.outcome = RunOutcome.of(limit, sentence);
    }

    RunOutcome outcome() {
        return outcome;
    }
}
