package com.aiqaramba.retention;

import java.time.Duration;

/**
 * Rule that says when runs are deleted. Immutable. {@code toString} is stable and stands in receipts.
 *
 * @since 0.1.0
 */
public sealed interface RetentionRule {
    /**
     * Rule that keeps a run until somebody asks for its deletion.
     *
     * @since 0.1.0
     */
    record UntilDeleted() implements RetentionRule {
        @Override
        public String toString() {
            return "until deleted";
        }
    }

    /**
     * Rule that deletes a run before it gets older than an age.
     *
     * @param age the age, counted from the making of the run; more than zero
     * @since 0.1.0
     */
    record MaximumAge(Duration age) implements RetentionRule {
        /** Checks the range. */
        public MaximumAge {
            if (age.isZero() || age.isNegative()) {
                throw new IllegalArgumentException("A maximum age is more than zero, for example PT72H.");
            }
        }

        @Override
        public String toString() {
            return "maximum age " + age;
        }
    }
}
