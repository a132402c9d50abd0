package com.aiqaramba.core.run;

import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.chat.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Run without its steps: what was asked and what became of it. Secrets are masked. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface RunSummary permits RunSummaryData {
    /** Number of errors of pages that are kept at most; the latest go first. */
    int ERRORS = 50;

    /**
     * Begins a summary.
     *
     * @param key the run's key
     * @return the builder
     */
    static Builder builder(RunKey key) {
        return new Builder(key);
    }

    /** {@return the run's key} */
    RunKey key();

    /** {@return the goal that was asked for} */
    String goal();

    /** {@return the address where it started} */
    String url();

    /** {@return the expectations in words} */
    List<String> expectations();

    /** {@return how long its data is meant to be kept} */
    Retention retention();

    /** {@return the moment when it began} */
    Instant startedAt();

    /** {@return the time it took, zero while it is going on} */
    Duration duration();

    /** {@return the way in which it ended} */
    RunOutcome outcome();

    /** {@return the verdict on the expectations} */
    Verdict verdict();

    /** {@return the tokens of the whole run} */
    TokenUsage usage();

    /** {@return the versions of the models that answered, each once} */
    List<String> models();

    /** {@return the number of its steps} */
    int steps();

    /** {@return the video of the browser, where the runner records it} */
    RunVideo video();

    /** {@return the files that were kept of the browser at the end} */
    RunFiles files();

    /**
     * {@return the price of the tokens; empty when the runner has no prices, or lacks those of a model that answered}
     */
    Optional<Money> cost();

    /** {@return the model that was asked, as it describes itself; empty when it does not} */
    String askedModel();

    /**
     * {@return the errors of the pages, oldest first: what their consoles reported, requests without an answer, and
     * those with a status from 400 on; a line for each, at most {@value #ERRORS}}
     */
    List<String> pageErrors();

    /** {@return the answer to the question of the run; empty when nothing was asked, or the run ended before} */
    Optional<RunAnswer> answer();

    /**
     * Begins a summary with the values of this one.
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
     * @return the mapped summary
     */
    default RunSummary mapText(UnaryOperator<String> mapping) {
        Builder mapped = toBuilder();
        answer().map(answer -> answer.mapText(mapping)).ifPresent(mapped::answer);
        return mapped.goal(mapping.apply(goal()))
                .url(mapping.apply(url()))
                .expectations(expectations().stream().map(mapping).toList())
                .outcome(outcome().mapText(mapping))
                .verdict(verdict().mapText(mapping))
                .models(models().stream().map(mapping).toList())
                .video(video().mapText(mapping))
                .files(files().mapText(mapping))
                .askedModel(mapping.apply(askedModel()))
                .pageErrors(pageErrors().stream().map(mapping).toList())
                .build();
    }

    /** Builds a summary. Not thread-safe. */
    final class Builder {
        private final RunKey key;
        private String goal = "";
        private String url = "";
        private List<String> expectations = List.of();
        private Retention retention = Retention.PROJECT;
        private Instant startedAt = Instant.EPOCH;
        private Duration duration = Duration.ZERO;
        private RunOutcome outcome = RunOutcome.of(RunOutcome.Kind.RUNNING, "");
        private Verdict verdict = Verdict.inconclusive("");
        private TokenUsage usage = TokenUsage.NONE;
        private List<String> models = List.of();
        private int steps = 0;
        private RunVideo video = RunVideo.NONE;
        private RunFiles files = RunFiles.NONE;
        private Optional<Money> cost = Optional.empty();
        private String askedModel = "";
        private List<String> pageErrors = List.of();
        private Optional<RunAnswer> answer = Optional.empty();

        private Builder(RunKey key) {
            this.key = key;
        }

        private Builder(RunSummary from) {
            key = from.key();
            goal = from.goal();
            url = from.url();
            expectations = from.expectations();
            retention = from.retention();
            startedAt = from.startedAt();
            duration = from.duration();
            outcome = from.outcome();
            verdict = from.verdict();
            usage = from.usage();
            models = from.models();
            steps = from.steps();
            video = from.video();
            files = from.files();
            cost = from.cost();
            askedModel = from.askedModel();
            pageErrors = from.pageErrors();
            answer = from.answer();
        }

        /**
         * Sets the goal that was asked for.
         *
         * @param goal the goal that was asked for; the default is empty
         * @return this builder
         */
        public Builder goal(String goal) {
            this.goal = goal;
            return this;
        }

        /**
         * Sets the address where it started.
         *
         * @param url the address where it started; the default is empty
         * @return this builder
         */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /**
         * Sets the expectations in words.
         *
         * @param expectations the expectations; the default is none
         * @return this builder
         */
        public Builder expectations(List<String> expectations) {
            this.expectations = expectations;
            return this;
        }

        /**
         * Tells how long its data is meant to be kept.
         *
         * @param retention the retention; the default is {@link Retention#PROJECT}
         * @return this builder
         */
        public Builder retention(Retention retention) {
            this.retention = retention;
            return this;
        }

        /**
         * Sets the moment when it began.
         *
         * @param startedAt the moment when it began; the default is {@link Instant#EPOCH}
         * @return this builder
         */
        public Builder startedAt(Instant startedAt) {
            this.startedAt = startedAt;
            return this;
        }

        /**
         * Sets the time it took.
         *
         * @param duration the time; the default is zero
         * @return this builder
         */
        public Builder duration(Duration duration) {
            this.duration = duration;
            return this;
        }

        /**
         * Tells how it ended.
         *
         * @param outcome the outcome; the default is {@link RunOutcome.Kind#RUNNING}
         * @return this builder
         */
        public Builder outcome(RunOutcome outcome) {
            this.outcome = outcome;
            return this;
        }

        /**
         * Sets the verdict on the expectations.
         *
         * @param verdict the verdict; the default is inconclusive
         * @return this builder
         */
        public Builder verdict(Verdict verdict) {
            this.verdict = verdict;
            return this;
        }

        /**
         * Sets the tokens of the whole run.
         *
         * @param usage the tokens; the default is {@link TokenUsage#NONE}
         * @return this builder
         */
        public Builder usage(TokenUsage usage) {
            this.usage = usage;
            return this;
        }

        /**
         * Sets the versions of the models that answered.
         *
         * @param models the versions, each once; the default is none
         * @return this builder
         */
        public Builder models(List<String> models) {
            this.models = models;
            return this;
        }

        /**
         * Sets the number of its steps.
         *
         * @param steps the number; the default is 0
         * @return this builder
         */
        public Builder steps(int steps) {
            this.steps = steps;
            return this;
        }

        /**
         * Sets the video of the browser.
         *
         * @param video the video; the default is {@link RunVideo#NONE}
         * @return this builder
         */
        public Builder video(RunVideo video) {
            this.video = video;
            return this;
        }

        /**
         * Sets the files that were kept of the browser.
         *
         * @param files the files; the default is {@link RunFiles#NONE}
         * @return this builder
         */
        public Builder files(RunFiles files) {
            this.files = files;
            return this;
        }

        /**
         * Sets the price of the tokens.
         *
         * @param cost the price; the default is not known
         * @return this builder
         */
        public Builder cost(Money cost) {
            this.cost = Optional.of(cost);
            return this;
        }

        /**
         * Sets the model that was asked.
         *
         * @param askedModel the model as it describes itself; the default is empty
         * @return this builder
         */
        public Builder askedModel(String askedModel) {
            this.askedModel = askedModel;
            return this;
        }

        /**
         * Sets the errors of the pages.
         *
         * @param pageErrors a line for each, oldest first; the default is none
         * @return this builder
         */
        public Builder pageErrors(List<String> pageErrors) {
            this.pageErrors = pageErrors;
            return this;
        }

        /**
         * Sets the answer to the question of the run.
         *
         * @param answer the answer; the default is none, because nothing was asked
         * @return this builder
         */
        public Builder answer(RunAnswer answer) {
            this.answer = Optional.of(answer);
            return this;
        }

        /**
         * Builds the summary.
         *
         * @return the summary
         */
        public RunSummary build() {
            return new RunSummaryData(
                    key,
                    goal,
                    url,
                    expectations,
                    retention,
                    startedAt,
                    duration,
                    outcome,
                    verdict,
                    usage,
                    models,
                    steps,
                    video,
                    files,
                    cost,
                    askedModel,
                    pageErrors,
                    answer);
        }
    }
}

record RunSummaryData(
        RunKey key,
        String goal,
        String url,
        List<String> expectations,
        Retention retention,
        Instant startedAt,
        Duration duration,
        RunOutcome outcome,
        Verdict verdict,
        TokenUsage usage,
        List<String> models,
        int steps,
        RunVideo video,
        RunFiles files,
        Optional<Money> cost,
        String askedModel,
        List<String> pageErrors,
        Optional<RunAnswer> answer)
        implements RunSummary {
    RunSummaryData {
        // A run that was stored before a part was added has none of it.
        expectations = List.copyOf(expectations);
        models = List.copyOf(models);
        video = Objects.requireNonNullElse(video, RunVideo.NONE);
        files = Objects.requireNonNullElse(files, RunFiles.NONE);
        cost = Objects.requireNonNullElse(cost, Optional.empty());
        askedModel = Objects.requireNonNullElse(askedModel, "");
        pageErrors = List.copyOf(Objects.requireNonNullElse(pageErrors, List.of()));
        answer = Objects.requireNonNullElse(answer, Optional.empty());
    }
}
