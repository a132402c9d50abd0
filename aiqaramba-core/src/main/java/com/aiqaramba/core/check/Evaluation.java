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
     * Tells on what the answer rests.
     *
     * @return true when it rests on nothing that was seen, but on something that was not found; it proves something
     *     only where it could have been found
     */
    boolean restsOnAbsence();

    /**
     * Returns the same answer as one that rests on something that was not found.
     *
     * @return the answer
     */
    default Evaluation byAbsence() {
        return new EvaluationData(answer(), evidence(), true);
    }

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
        return new EvaluationData(Answer.HOLDS, evidence, false);
    }

    /**
     * Returns the finding that a check does not hold.
     *
     * @param evidence the evidence on the page, for people; short
     * @return the finding
     */
    static Evaluation doesNotHold(String evidence) {
        return new EvaluationData(Answer.DOES_NOT_HOLD, evidence, false);
    }

    /**
     * Returns the finding that it cannot be told whether a check holds.
     *
     * @param reason the reason, for people; short
     * @return the finding
     */
    static Evaluation cannotBeTold(String reason) {
        return new EvaluationData(Answer.CANNOT_BE_TOLD, reason, false);
    }
}

record EvaluationData(Answer answer, String evidence, boolean restsOnAbsence) implements Evaluation {}
