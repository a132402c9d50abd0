package com.aiqaramba.retention;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.retention.RetentionRule.MaximumAge;
import com.aiqaramba.retention.RetentionRule.UntilDeleted;
import java.time.Duration;

/**
 * Rules by which a {@link RetentionSweeper} deletes runs, with their steps, artifacts and video: one for the runs of a
 * project and one for temporary runs. Immutable; its builder is not thread-safe.
 *
 * <p>Defaults: runs of a project are kept until somebody asks for their deletion, temporary runs to a maximum age of 72
 * hours.
 *
 * <pre>{@code
 * RetentionPolicy policy = RetentionPolicy.builder()
 *         .projectRuns(new RetentionRule.MaximumAge(Duration.ofDays(90)))
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class RetentionPolicy {
    private static final Duration MOST_FOR_TEMPORARY = Duration.ofDays(3);

    /** Policy with the defaults. */
    public static final RetentionPolicy DEFAULT = builder().build();

    private final RetentionRule projectRuns;
    private final MaximumAge temporaryRuns;

    private RetentionPolicy(Builder builder) {
        projectRuns = builder.projectRuns;
        temporaryRuns = builder.temporaryRuns;
    }

    /**
     * Begins a policy.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins a policy with the rules of this one.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().projectRuns(projectRuns).temporaryRuns(temporaryRuns.age());
    }

    /**
     * Returns the rule for runs that are meant to be kept for so long.
     *
     * @param retention how long a run is meant to be kept
     * @return its rule
     */
    public RetentionRule ruleFor(Retention retention) {
        return switch (retention) {
            case PROJECT -> projectRuns;
            case TEMPORARY -> temporaryRuns;
        };
    }

    /** Returns both rules, for people. */
    @Override
    public String toString() {
        return "runs of a project: " + projectRuns + ", temporary runs: " + temporaryRuns;
    }

    /**
     * Builder of a policy. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private RetentionRule projectRuns = new UntilDeleted();
        private MaximumAge temporaryRuns = new MaximumAge(MOST_FOR_TEMPORARY);

        private Builder() {}

        /**
         * Sets the rule for runs of a project.
         *
         * @param rule the default is {@link UntilDeleted}
         * @return this builder
         */
        public Builder projectRuns(RetentionRule rule) {
            projectRuns = rule;
            return this;
        }

        /**
         * Sets the maximum age of temporary runs.
         *
         * @param maximumAge more than zero; at most, and by default, 72 hours, which is what temporary runs are
         *     promised
         * @return this builder
         * @throws IllegalArgumentException when the age is out of range
         */
        public Builder temporaryRuns(Duration maximumAge) {
            if (maximumAge.compareTo(MOST_FOR_TEMPORARY) > 0) {
                throw new IllegalArgumentException("Temporary runs are deleted within " + MOST_FOR_TEMPORARY
                        + ", so their maximum age cannot be " + maximumAge + ".");
            }
            temporaryRuns = new MaximumAge(maximumAge);
            return this;
        }

        /**
         * Makes the policy.
         *
         * @return a policy
         */
        public RetentionPolicy build() {
            return new RetentionPolicy(this);
        }
    }
}
