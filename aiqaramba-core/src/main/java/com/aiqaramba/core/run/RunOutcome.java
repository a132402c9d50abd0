package com.aiqaramba.core.run;

import java.util.function.UnaryOperator;

/**
 * Way in which a run ended. Every kind comes with all that was done until then. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface RunOutcome permits RunOutcomeData {
    /** Kind of end. */
    enum Kind {
        /** Nothing ended it yet: it is still going on, or its process died. */
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
        /** A setting is missing or wrong; the message names it. */
        MISCONFIGURED,
        /** A defect of the library or of a plug-in; the log has the details. */
        INTERNAL_ERROR
    }

    /**
     * Returns an outcome.
     *
     * @param kind the kind of end
     * @param message one sentence for people: what happened and the way out
     * @return the outcome
     */
    static RunOutcome of(Kind kind, String message) {
        return new RunOutcomeData(kind, message);
    }

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped outcome
     */
    default RunOutcome mapText(UnaryOperator<String> mapping) {
        return of(kind(), mapping.apply(message()));
    }

    /** {@return the kind of end} */
    Kind kind();

    /** {@return one sentence for people: what happened and the way out} */
    String message();
}

record RunOutcomeData(Kind kind, String message) implements RunOutcome {}
