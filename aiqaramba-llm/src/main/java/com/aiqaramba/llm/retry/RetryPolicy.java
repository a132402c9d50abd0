package com.aiqaramba.llm.retry;

import java.time.Duration;

/**
 * Number of retries of a failed request and the waits before them. The n-th wait is {@link #firstWait()} times {@link
 * #multiplier()} to the power of n-1, moved by at most the share {@link #jitter()} up or down, and never longer than
 * {@link #longestWait()}, unless the server asks for more.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RetryPolicy {
    private static final Duration SHORTEST = Duration.ofMillis(10);

    /** Policy with every default: 5 retries after about 5, 10, 20, 40 and 60 seconds. */
    public static final RetryPolicy DEFAULT = new Builder().build();

    private final int retries;
    private final Duration firstWait;
    private final Duration longestWait;
    private final double multiplier;
    private final double jitter;
    private final Duration longestHint;

    private RetryPolicy(Builder builder) {
        retries = builder.retries;
        firstWait = builder.firstWait;
        longestWait = builder.longestWait;
        multiplier = builder.multiplier;
        jitter = builder.jitter;
        longestHint = builder.longestHint;
    }

    /**
     * Returns a builder that has every default.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that has the values of this policy.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder()
                .retries(retries)
                .firstWait(firstWait)
                .longestWait(longestWait)
                .multiplier(multiplier)
                .jitter(jitter)
                .longestHint(longestHint);
    }

    /**
     * Returns the number of attempts that may follow the first one.
     *
     * @return 0 or more
     */
    public int retries() {
        return retries;
    }

    /**
     * Returns the wait before the first retry.
     *
     * @return at least 10 milliseconds
     */
    public Duration firstWait() {
        return firstWait;
    }

    /**
     * Returns the wait that none exceeds unless the server asks for more.
     *
     * @return not shorter than {@link #firstWait()}
     */
    public Duration longestWait() {
        return longestWait;
    }

    /**
     * Returns the factor by which each wait is longer than the one before.
     *
     * @return 1.0 or more
     */
    public double multiplier() {
        return multiplier;
    }

    /**
     * Returns the share by which a wait is moved at random.
     *
     * @return from 0.0 to below 1.0
     */
    public double jitter() {
        return jitter;
    }

    /**
     * Returns the longest wait that a server may ask for.
     *
     * @return zero or more
     */
    public Duration longestHint() {
        return longestHint;
    }

    @Override
    public String toString() {
        return "RetryPolicy[retries=" + retries + ", firstWait=" + firstWait + ", longestWait=" + longestWait
                + ", multiplier=" + multiplier + ", jitter=" + jitter + ", longestHint=" + longestHint + "]";
    }

    /**
     * Builder of a {@link RetryPolicy}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private int retries = 5;
        private Duration firstWait = Duration.ofSeconds(5);
        private Duration longestWait = Duration.ofSeconds(60);
        private double multiplier = 2.0;
        private double jitter = 0.3;
        private Duration longestHint = Duration.ofMinutes(2);

        private Builder() {}

        /**
         * Sets the number of attempts that may follow the first one. The default is 5.
         *
         * @param number 0 or more; 0 for none
         * @return this builder
         */
        public Builder retries(int number) {
            retries = number;
            return this;
        }

        /**
         * Sets the wait before the first retry. The default is 5 seconds.
         *
         * @param wait at least 10 milliseconds
         * @return this builder
         */
        public Builder firstWait(Duration wait) {
            firstWait = wait;
            return this;
        }

        /**
         * Sets the wait that none exceeds unless the server asks for more. The default is 60 seconds.
         *
         * @param wait not shorter than the first one
         * @return this builder
         */
        public Builder longestWait(Duration wait) {
            longestWait = wait;
            return this;
        }

        /**
         * Sets the factor by which each wait is longer than the one before. The default is 2.0.
         *
         * @param factor 1.0 or more
         * @return this builder
         */
        public Builder multiplier(double factor) {
            multiplier = factor;
            return this;
        }

        /**
         * Sets the share by which a wait is moved at random, up or down. The default is 0.3.
         *
         * @param share from 0.0 to below 1.0
         * @return this builder
         */
        public Builder jitter(double share) {
            jitter = share;
            return this;
        }

        /**
         * Sets the longest wait that a server may ask for. A request whose server asks for more fails at once. The
         * default is 120 seconds.
         *
         * @param wait zero or more
         * @return this builder
         */
        public Builder longestHint(Duration wait) {
            longestHint = wait;
            return this;
        }

        /**
         * Builds the policy.
         *
         * @return a new policy
         * @throws IllegalArgumentException when a value is out of its range
         */
        public RetryPolicy build() {
            require(retries >= 0, "retries is 0 or more");
            require(firstWait.compareTo(SHORTEST) >= 0, "firstWait is at least 10 milliseconds");
            require(longestWait.compareTo(firstWait) >= 0, "longestWait is not shorter than firstWait");
            require(multiplier >= 1.0 && Double.isFinite(multiplier), "multiplier is 1.0 or more");
            require(jitter >= 0.0 && jitter < 1.0, "jitter lies between 0.0 and 1.0, without 1.0");
            require(!longestHint.isNegative(), "longestHint is not negative");
            return new RetryPolicy(this);
        }

        private static void require(boolean holds, String rule) {
            if (!holds) {
                throw new IllegalArgumentException("In a retry policy, " + rule + ".");
            }
        }
    }
}
