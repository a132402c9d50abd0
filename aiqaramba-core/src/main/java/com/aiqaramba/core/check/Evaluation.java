package com.aiqaramba.core.check;

/**
 * Answer that code found when it evaluated a check, with evidence. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Evaluation permits EvaluationData {
    /** Answer to the question of whether a check holds. */
    enum Answer {
        /** The statement holds. Only this supports a {@code PASSED}. */
        HOLDS,
        /** The statement does not hold. Only this supports a {@code FAILED}. */
        DOES_NOT_HOLD,
        /** Neither is decided by what was read: a dialog hides the page, or a part of it could not be read. */
        CANNOT_BE_TOLD
    }

    /** {@return the answer} */
    Answer answer();

    /** {@return the evidence on the page, or the reason why it cannot be told; for people; short} */
    String evidence();

    /**
     * Tells whether the check holds.
     *
     * @return true for {@link Answer#HOLDS} alone
     */
    default boolean held() {
        return answer() == Answer.HOLDS;
    }

    /**
     * Returns the finding that a check holds.
     *
     * @param evidence the evidence on the page, for people; short
     * @return the finding
     */
    static Evaluation holds(String evidence) {
        return new EvaluationData(Answer.HOLDS, evidence);
    }

    /**
     * Returns the finding that a check does not hold.
     *
     * @param evidence the evidence on the page, for people; short
     * @return the finding
     */
    static Evaluation doesNotHold(String evidence) {
        return new EvaluationData(Answer.DOES_NOT_HOLD, evidence);
    }

    /**
     * Returns the finding that it cannot be told whether a check holds.
     *
     * @param reason the reason, for people; short
     * @return the finding
     */
    static Evaluation cannotBeTold(String reason) {
        return new EvaluationData(Answer.CANNOT_BE_TOLD, reason);
    }
}

record EvaluationData(Answer answer, String evidence) implements Evaluation {}
