package com.aiqaramba.core.action;

import java.util.function.UnaryOperator;

/**
 * Result of an action. The model sees it. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface ActionResult permits ActionResultData {
    /** Status of an action. */
    enum Status {
        /** It was done. */
        DONE,
        /** It was tried and did not work, or could not be tried on this page. */
        FAILED,
        /** A rule forbids it; nothing was tried. */
        REFUSED
    }

    /** {@return the status} */
    Status status();

    /** {@return one short sentence, empty when there is nothing to add} */
    String message();

    /**
     * Returns the result of an action that was done, with nothing to add.
     *
     * @return the result
     */
    static ActionResult done() {
        return done("");
    }

    /**
     * Returns the result of an action that was done.
     *
     * @param message one short sentence that is worth knowing
     * @return the result
     */
    static ActionResult done(String message) {
        return new ActionResultData(Status.DONE, message);
    }

    /**
     * Returns the result of an action that did not work.
     *
     * @param message one short sentence: why, and what to try instead
     * @return the result
     */
    static ActionResult failed(String message) {
        return new ActionResultData(Status.FAILED, message);
    }

    /**
     * Returns the result of an action that a rule forbids.
     *
     * @param message one short sentence: which rule
     * @return the result
     */
    static ActionResult refused(String message) {
        return new ActionResultData(Status.REFUSED, message);
    }

    /**
     * Tells whether the action was done.
     *
     * @return true for {@link Status#DONE}
     */
    default boolean isDone() {
        return status() == Status.DONE;
    }

    /**
     * Replaces the message.
     *
     * @param mapping applied to the message
     * @return the new result
     */
    default ActionResult mapText(UnaryOperator<String> mapping) {
        return new ActionResultData(status(), mapping.apply(message()));
    }
}

record ActionResultData(Status status, String message) implements ActionResult {}
