package com.aiqaramba.core.run;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.Evaluation.Answer;
import java.util.function.UnaryOperator;

/**
 * Check with what code found when it evaluated it on the live page. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface CheckResult permits CheckResultData {
    /** Source of a check. */
    enum Source {
        /** The host, in code. */
        HOST,
        /** The model, when it concluded. */
        MODEL
    }

    /**
     * Begins a result.
     *
     * @param check the check
     * @param source the source of the check
     * @return the builder
     */
    static Builder builder(Check check, Source source) {
        return new Builder(check, source);
    }

    /** {@return the check} */
    Check check();

    /** {@return the source of the check} */
    Source source();

    /** {@return why the check shows the expectation, in the words of its source; may be empty} */
    String reason();

    /** {@return the answer of code: it holds, does not hold, or cannot be told} */
    Answer answer();

    /**
     * Tells whether the check holds.
     *
     * @return true for {@link Answer#HOLDS} alone
     */
    default boolean held() {
        return answer() == Answer.HOLDS;
    }

    /**
     * {@return true when the answer counts for or against the expectation; one that held already on the page that the
     * run started from, for example, says nothing about what the run did}
     */
    boolean decisive();

    /** {@return why the answer counts or does not, in a sentence of code; empty when it is not known} */
    String weight();

    /** {@return the evidence on the page} */
    String evidence();

    /** {@return the address of the page on which the check was evaluated; empty when it is not known} */
    String url();

    /** {@return the number of the step in which the check was evaluated, counted from 1; 0 when it is not known} */
    int step();

    /**
     * Begins a result with the values of this one.
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
     * @return the mapped result
     */
    default CheckResult mapText(UnaryOperator<String> mapping) {
        return builder(check().mapText(mapping), source())
                .reason(mapping.apply(reason()))
                .answer(answer())
                .decisive(decisive())
                .weight(mapping.apply(weight()))
                .evidence(mapping.apply(evidence()))
                .place(mapping.apply(url()), step())
                .build();
    }

    /** Builds a result. Not thread-safe. */
    final class Builder {
        private final Check check;
        private final Source source;
        private String reason = "";
        private Answer answer = Answer.CANNOT_BE_TOLD;
        private boolean decisive;
        private String weight = "";
        private String evidence = "";
        private String url = "";
        private int step;

        private Builder(Check check, Source source) {
            this.check = check;
            this.source = source;
        }

        private Builder(CheckResult from) {
            check = from.check();
            source = from.source();
            reason = from.reason();
            answer = from.answer();
            decisive = from.decisive();
            weight = from.weight();
            evidence = from.evidence();
            url = from.url();
            step = from.step();
        }

        /**
         * Tells why the check shows the expectation.
         *
         * @param reason the reason in the words of the source; the default is empty
         * @return this builder
         */
        public Builder reason(String reason) {
            this.reason = reason;
            return this;
        }

        /**
         * Sets the answer of code.
         *
         * @param answer the answer; the default is {@link Answer#CANNOT_BE_TOLD}
         * @return this builder
         */
        public Builder answer(Answer answer) {
            this.answer = answer;
            return this;
        }

        /**
         * Tells whether the answer counts for or against the expectation.
         *
         * @param decisive true when it counts; the default is false
         * @return this builder
         */
        public Builder decisive(boolean decisive) {
            this.decisive = decisive;
            return this;
        }

        /**
         * Sets the evidence on the page.
         *
         * @param evidence the evidence on the page; the default is empty
         * @return this builder
         */
        public Builder evidence(String evidence) {
            this.evidence = evidence;
            return this;
        }

        /**
         * Tells why the answer counts or does not.
         *
         * @param weight a sentence; the default is empty
         * @return this builder
         */
        public Builder weight(String weight) {
            this.weight = weight;
            return this;
        }

        /**
         * Tells where and when the check was evaluated.
         *
         * @param url the address of the page; the default is empty
         * @param step the number of the step, counted from 1; 0 when it is not known
         * @return this builder
         */
        public Builder place(String url, int step) {
            this.url = url;
            this.step = step;
            return this;
        }

        /**
         * Builds the result.
         *
         * @return the result
         */
        public CheckResult build() {
            return new CheckResultData(check, source, reason, answer, decisive, weight, evidence, url, step);
        }
    }
}

record CheckResultData(
        Check check,
        Source source,
        String reason,
        Answer answer,
        boolean decisive,
        String weight,
        String evidence,
        String url,
        int step)
        implements CheckResult {}
