package com.aiqaramba.core.run;

import java.util.function.UnaryOperator;

/**
 * Opinion of a model that looked a second time, at the evidence alone, before an expectation counted as met. It can
 * lower a verdict and never raise it. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface SecondLook permits SecondLookData {
    /** Answer to the question of whether the evidence shows the expectation. */
    enum Opinion {
        /** It does; a careful person would sign it. */
        YES,
        /** It does not. */
        NO,
        /** It could be there although the expectation is false. */
        UNSURE,
        /** The second look was not made, or its answer could not be read. */
        NOT_MADE
    }

    /**
     * Returns an opinion.
     *
     * @param opinion the opinion
     * @param reason the reason in a sentence
     * @param model the version of the model that looked; empty when none did
     * @return the second look
     */
    static SecondLook of(Opinion opinion, String reason, String model) {
        return new SecondLookData(opinion, reason, model);
    }

    /** {@return the opinion} */
    Opinion opinion();

    /** {@return the reason in a sentence} */
    String reason();

    /** {@return the version of the model that looked; empty when none did} */
    String model();

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped opinion
     */
    default SecondLook mapText(UnaryOperator<String> mapping) {
        return of(opinion(), mapping.apply(reason()), mapping.apply(model()));
    }
}

record SecondLookData(SecondLook.Opinion opinion, String reason, String model) implements SecondLook {}
