package com.aiqaramba.core.run;

/**
 * How a run ended. Every kind comes with all that was done until then. Immutable.
 *
 * @param kind what ended it
 * @param message one sentence for people: what happened and the way out
 */
public record RunOutcome(Kind kind, String message) {
    /** What ended a run. */
    public enum Kind {
        /** Nothing yet: it is still going on, or its process died. */
        RUNNING,
        /** The agent concluded and its checks were evaluated. */
        CONCLUDED,
        /** It reached its limit of iterations. */
        ITERATIONS_EXHAUSTED,
        /** It reached its limit of tokens. */
        TOKENS_EXHAUSTED,
        /** It reached its limit of money. */
        MONEY_EXHAUSTED,
        /** The budget of its tenant is used up. */
        TENANT_BUDGET_EXHAUSTED,
        /** It reached its limit of wall time. */
        TIME_EXHAUSTED,
        /** It was cancelled, or its thread was interrupted. */
        CANCELLED,
        /** The start page could not be opened. */
        PAGE_UNREACHABLE,
        /** The model gave no usable answer. */
        MODEL_FAILED,
        /** The browser could not be started, died, or did not answer any more. */
        BROWSER_FAILED,
        /** A store could not write. */
        STORE_FAILED,
        /** A defect of the library or of a plug-in; the log has the details. */
        INTERNAL_ERROR
    }
}
