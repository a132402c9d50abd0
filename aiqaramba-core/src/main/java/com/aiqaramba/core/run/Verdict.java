package com.aiqaramba.core.run;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Decision of code, made on the live page, whether what the task expects holds. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Verdict permits VerdictData {
    /** Possible verdicts. */
    enum Status {
        /** Every expectation has a decisive check that held, and no check failed. */
        PASSED,
        /** A check of an expectation does not hold. */
        FAILED,
        /** Neither: the run ended early, or an expectation has no check that says something. */
        INCONCLUSIVE
    }

    /**
     * Returns the verdict of a run that ended before its checks could be evaluated.
     *
     * @param reason the reason in one sentence
     * @return an inconclusive verdict without expectations
     */
    static Verdict inconclusive(String reason) {
        return builder(Status.INCONCLUSIVE).reason(reason).build();
    }

    /**
     * Begins a verdict.
     *
     * @param status the verdict
     * @return the builder
     */
    static Builder builder(Status status) {
        return new Builder(status);
    }

    /** {@return the verdict} */
    Status status();

    /** {@return the reason for this status in one sentence} */
    String reason();

    /** {@return the words of the agent on what it did and found; empty when it did not conclude} */
    String summary();

    /** {@return the result of each expectation, in the task's order} */
    List<ExpectationResult> expectations();

    /**
     * Begins a verdict with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped verdict
     */
    default Verdict mapText(UnaryOperator<String> mapping) {
        return builder(status())
                .reason(mapping.apply(reason()))
                .summary(mapping.apply(summary()))
                .expectations(expectations().stream()
                        .map(expectation -> expectation.mapText(mapping))
                        .toList())
                .build();
    }

    /** Builds a verdict. Not thread-safe. */
    final class Builder {
        private final Status status;
        private String reason = "";
        private String summary = "";
        private List<ExpectationResult> expectations = List.of();

        private Builder(Status status) {
            this.status = status;
        }

        private Builder(Verdict from) {
            status = from.status();
            reason = from.reason();
            summary = from.summary();
            expectations = from.expectations();
        }

        /**
         * Sets the reason for this status.
         *
         * @param reason one sentence; the default is empty
         * @return this builder
         */
        public Builder reason(String reason) {
            this.reason = reason;
            return this;
        }

        /**
         * Sets the words of the agent on what it did and found.
         *
         * @param summary the words; the default is empty
         * @return this builder
         */
        public Builder summary(String summary) {
            this.summary = summary;
            return this;
        }

        /**
         * Sets the result of each expectation.
         *
         * @param expectations the results in the task's order; the default is none
         * @return this builder
         */
        public Builder expectations(List<ExpectationResult> expectations) {
            this.expectations = expectations;
            return this;
        }

        /**
         * Builds the verdict.
         *
         * @return the verdict
         */
        public Verdict build() {
            return new VerdictData(status, reason, summary, expectations);
        }
    }
}

record VerdictData(Status status, String reason, String summary, List<ExpectationResult> expectations)
        implements Verdict {
    VerdictData {
        expectations = List.copyOf(expectations);
    }

    /** For people: the status and the reason. */
    @Override
    public String toString() {
        return status + ": " + reason;
    }
}
