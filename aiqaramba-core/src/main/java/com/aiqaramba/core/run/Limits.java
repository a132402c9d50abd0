package com.aiqaramba.core.run;

import java.time.Duration;

/**
 * Hard limits of one run. Reaching one ends the run with what is known by then. Immutable.
 *
 * @param iterations model calls at most, 1 or more; the default is 115
 * @param tokens tokens at most, prompt and answer together, 1 or more; the default is 2,000,000
 * @param wallTime how long the run may take, more than zero; the default is 30 minutes
 */
public record Limits(int iterations, long tokens, Duration wallTime) {
    /** 115 iterations, 2,000,000 tokens, 30 minutes. */
    public static final Limits DEFAULT = new Limits(115, 2_000_000, Duration.ofMinutes(30));

    /** Checks the ranges. */
    public Limits {
        if (iterations < 1 || tokens < 1 || wallTime.isNegative() || wallTime.isZero()) {
            throw new IllegalArgumentException(
                    "A run needs at least 1 iteration, 1 token and some time; see Limits.DEFAULT.");
        }
    }

    /**
     * The same limits with another number of iterations.
     *
     * @param most model calls at most, 1 or more
     * @return new limits
     */
    public Limits withIterations(int most) {
        return new Limits(most, tokens, wallTime);
    }

    /**
     * The same limits with another token budget.
     *
     * @param most tokens at most, 1 or more
     * @return new limits
     */
    public Limits withTokens(long most) {
        return new Limits(iterations, most, wallTime);
    }

    /**
     * The same limits with another wall time.
     *
     * @param most how long the run may take
     * @return new limits
     */
    public Limits withWallTime(Duration most) {
        return new Limits(iterations, tokens, most);
    }
}
