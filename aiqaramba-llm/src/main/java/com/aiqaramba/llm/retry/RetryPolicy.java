package com.aiqaramba.llm.retry;

import java.time.Duration;

/**
 * How often and after which waits a failed request is sent again. The n-th wait is {@code firstWait} times
 * {@code multiplier} to the power of n-1, moved by at most the share {@code jitter} up or down, and never longer than
 * {@code longestWait}, unless the server asks for more. Immutable.
 *
 * @param retries how many attempts may follow the first one, 0 or more; the default is 5
 * @param firstWait the wait before the first retry, at least 10 milliseconds; the default is 5 seconds
 * @param longestWait what no wait of ours exceeds, not shorter than {@code firstWait}; the default is 60 seconds
 * @param multiplier how much longer each wait is than the one before, 1.0 or more; the default is 2.0
 * @param jitter the share by which a wait is moved at random, from 0.0 to below 1.0; the default is 0.3
 * @param longestHint the longest wait that a server may ask for; when it asks for more, the request fails at once; the
 *     default is 120 seconds
 */
public record RetryPolicy(
        int retries, Duration firstWait, Duration longestWait, double multiplier, double jitter, Duration longestHint) {
    private static final Duration SHORTEST = Duration.ofMillis(10);

    /** The defaults: 5 retries after about 5, 10, 20, 40 and 60 seconds. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(5, Duration.ofSeconds(5), Duration.ofSeconds(60), 2.0, 0.3, Duration.ofSeconds(120));

    /** Refuses values out of range. */
    public RetryPolicy {
        require(retries >= 0, "retries is 0 or more");
        require(firstWait.compareTo(SHORTEST) >= 0, "firstWait is at least 10 milliseconds");
        require(longestWait.compareTo(firstWait) >= 0, "longestWait is not shorter than firstWait");
        require(multiplier >= 1.0 && Double.isFinite(multiplier), "multiplier is 1.0 or more");
        require(jitter >= 0.0 && jitter < 1.0, "jitter lies between 0.0 and 1.0, without 1.0");
        require(!longestHint.isNegative(), "longestHint is not negative");
    }

    /**
     * The same waits with another number of retries.
     *
     * @param newRetries how many attempts may follow the first one; 0 for none
     * @return the policy
     */
    public RetryPolicy withRetries(int newRetries) {
        return new RetryPolicy(newRetries, firstWait, longestWait, multiplier, jitter, longestHint);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("In a retry policy, " + rule + ".");
        }
    }
}
