package com.aiqaramba.core.action;

/**
 * How an action went. The model sees it. Immutable.
 *
 * @param status whether it was done
 * @param message one short sentence, empty when there is nothing to add
 */
public record ActionResult(Status status, String message) {
    /** Whether an action was done. */
    public enum Status {
        /** It was done. */
        DONE,
        /** It was tried and did not work, or could not be tried on this page. */
        FAILED,
        /** A rule forbids it; nothing was tried. */
        REFUSED
    }

    /**
     * It was done and there is nothing to add.
     *
     * @return the result
     */
    public static ActionResult done() {
        return new ActionResult(Status.DONE, "");
    }

    /**
     * It was done.
     *
     * @param message what is worth knowing
     * @return the result
     */
    public static ActionResult done(String message) {
        return new ActionResult(Status.DONE, message);
    }

    /**
     * It did not work.
     *
     * @param message why, and what to try instead
     * @return the result
     */
    public static ActionResult failed(String message) {
        return new ActionResult(Status.FAILED, message);
    }

    /**
     * A rule forbids it.
     *
     * @param message which rule
     * @return the result
     */
    public static ActionResult refused(String message) {
        return new ActionResult(Status.REFUSED, message);
    }

    /**
     * Whether it was done.
     *
     * @return true for {@link Status#DONE}
     */
    public boolean isDone() {
        return status == Status.DONE;
    }
}
