package com.aiqaramba.core.run;

import java.util.List;

/**
 * Whether what the task expects holds, decided by code on the live page. Immutable.
 *
 * @param status the verdict
 * @param reason one sentence: why this status
 * @param summary what the agent says that it did and found; empty when it did not conclude
 * @param expectations what became of each expectation, in the task's order
 */
public record Verdict(Status status, String reason, String summary, List<ExpectationResult> expectations) {
    /** The three possible verdicts. */
    public enum Status {
        /** Every expectation has a decisive check that held, and no check failed. */
        PASSED,
        /** A check of an expectation does not hold. */
        FAILED,
        /** Neither: the run ended early, or an expectation has no check that says something. */
        INCONCLUSIVE
    }

    /** Copies the list. */
    public Verdict {
        expectations = List.copyOf(expectations);
    }

    /**
     * The verdict of a run that ended before its checks could be evaluated.
     *
     * @param reason why
     * @return an inconclusive verdict without expectations
     */
    public static Verdict inconclusive(String reason) {
        return new Verdict(Status.INCONCLUSIVE, reason, "", List.of());
    }

    /** For people: the status and the reason. */
    @Override
    public String toString() {
        return status + ": " + reason;
    }
}
