package com.aiqaramba.core.check;

/**
 * Finding of code that evaluated a check. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Evaluation permits EvaluationData {
    /**
     * Returns what was found.
     *
     * @param held true when the check holds
     * @param evidence the evidence on the page, for people; short
     * @return the finding
     */
    static Evaluation of(boolean held, String evidence) {
        return new EvaluationData(held, evidence);
    }

    /** {@return true when the check holds} */
    boolean held();

    /** {@return the evidence on the page, for people; short} */
    String evidence();

    /**
     * Returns the finding that a check holds.
     *
     * @param evidence the evidence on the page, for people; short
     * @return the finding
     */
    static Evaluation holds(String evidence) {
        return of(true, evidence);
    }

    /**
     * Returns the finding that a check does not hold.
     *
     * @param evidence the evidence on the page, for people; short
     * @return the finding
     */
    static Evaluation doesNotHold(String evidence) {
        return of(false, evidence);
    }
}

record EvaluationData(boolean held, String evidence) implements Evaluation {}
