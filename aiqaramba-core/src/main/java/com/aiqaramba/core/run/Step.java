package com.aiqaramba.core.run;

import com.aiqaramba.core.chat.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Iteration of a run: the agent looked, the model answered, the session acted. The page's text is not part of it.
 * Secrets are masked. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Step permits StepData {
    /**
     * Begins a step.
     *
     * @param index the number of the step, counted from 1
     * @return the builder
     */
    static Builder builder(int index) {
        return new Builder(index);
    }

    /** {@return the number of the step, counted from 1} */
    int index();

    /** {@return the moment when it began} */
    Instant startedAt();

    /** {@return the time it took, the model's answer included} */
    Duration duration();

    /** {@return the address that the agent looked at} */
    String url();

    /** {@return the title that the agent looked at} */
    String title();

    /** {@return the words of the model beside its calls; may be empty} */
    String thought();

    /** {@return the calls in their order} */
    List<StepAction> actions();

    /** {@return the tokens of this iteration} */
    TokenUsage usage();

    /** {@return the model's version} */
    String model();

    /** {@return the picture that the agent looked at, empty when none was taken} */
    Optional<ArtifactId> screenshot();

    /** {@return everything beside the plan: waits, refusals, cuts} */
    List<String> notices();

    /**
     * Begins a step with the values of this one.
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
     * @return the mapped step
     */
    default Step mapText(UnaryOperator<String> mapping) {
        return toBuilder()
                .url(mapping.apply(url()))
                .title(mapping.apply(title()))
                .thought(mapping.apply(thought()))
                .actions(actions().stream()
                        .map(action -> action.mapText(mapping))
                        .toList())
                .model(mapping.apply(model()))
                .notices(notices().stream().map(mapping).toList())
                .build();
    }

    /** Builds a step. Not thread-safe. */
    final class Builder {
        private final int index;
        private Instant startedAt = Instant.EPOCH;
        private Duration duration = Duration.ZERO;
        private String url = "";
        private String title = "";
        private String thought = "";
        private List<StepAction> actions = List.of();
        private TokenUsage usage = TokenUsage.NONE;
        private String model = "";
        private Optional<ArtifactId> screenshot = Optional.empty();
        private List<String> notices = List.of();

        private Builder(int index) {
            this.index = index;
        }

        private Builder(Step from) {
            index = from.index();
            startedAt = from.startedAt();
            duration = from.duration();
            url = from.url();
            title = from.title();
            thought = from.thought();
            actions = from.actions();
            usage = from.usage();
            model = from.model();
            screenshot = from.screenshot();
            notices = from.notices();
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
         * @param duration the time it took, the model's answer included; the default is zero
         * @return this builder
         */
        public Builder duration(Duration duration) {
            this.duration = duration;
            return this;
        }

        /**
         * Sets the address that the agent looked at.
         *
         * @param url the address; the default is empty
         * @return this builder
         */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /**
         * Sets the title that the agent looked at.
         *
         * @param title the title; the default is empty
         * @return this builder
         */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /**
         * Sets the words of the model beside its calls.
         *
         * @param thought the words; the default is empty
         * @return this builder
         */
        public Builder thought(String thought) {
            this.thought = thought;
            return this;
        }

        /**
         * Sets the calls.
         *
         * @param actions the calls in their order; the default is none
         * @return this builder
         */
        public Builder actions(List<StepAction> actions) {
            this.actions = actions;
            return this;
        }

        /**
         * Sets the tokens of this iteration.
         *
         * @param usage the tokens of this iteration; the default is {@link TokenUsage#NONE}
         * @return this builder
         */
        public Builder usage(TokenUsage usage) {
            this.usage = usage;
            return this;
        }

        /**
         * Sets the model's version.
         *
         * @param model the model's version; the default is empty
         * @return this builder
         */
        public Builder model(String model) {
            this.model = model;
            return this;
        }

        /**
         * Sets the picture that the agent looked at.
         *
         * @param screenshot the artifact; the default is none
         * @return this builder
         */
        public Builder screenshot(ArtifactId screenshot) {
            this.screenshot = Optional.of(screenshot);
            return this;
        }

        /**
         * Sets what happened beside the plan.
         *
         * @param notices the notices; the default is none
         * @return this builder
         */
        public Builder notices(List<String> notices) {
            this.notices = notices;
            return this;
        }

        /**
         * Builds the step.
         *
         * @return the step
         */
        public Step build() {
            return new StepData(
                    index, startedAt, duration, url, title, thought, actions, usage, model, screenshot, notices);
        }
    }
}

record StepData(
        int index,
        Instant startedAt,
        Duration duration,
        String url,
        String title,
        String thought,
        List<StepAction> actions,
        TokenUsage usage,
        String model,
        Optional<ArtifactId> screenshot,
        List<String> notices)
        implements Step {
    StepData {
        actions = List.copyOf(actions);
        notices = List.copyOf(notices);
    }
}
