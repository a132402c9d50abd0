package com.aiqaramba.core.chat;

/**
 * Tokens, as the provider counted them. Immutable.
 *
 * @param input of the prompt, cached ones included
 * @param cachedInput of the prompt, read from the provider's cache
 * @param output of the answer, without thoughts
 * @param thinking of the model's thoughts
 */
public record TokenUsage(long input, long cachedInput, long output, long thinking) {
    /** No tokens. */
    public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0);

    /** Refuses negative numbers. */
    public TokenUsage {
        if (input < 0 || cachedInput < 0 || output < 0 || thinking < 0) {
            throw new IllegalArgumentException("Token counts are 0 or more.");
        }
    }

    /**
     * All that counts against a budget: input, output and thinking.
     *
     * @return the sum, {@link Long#MAX_VALUE} when it is more than that
     */
    public long total() {
        return sum(sum(input, output), thinking);
    }

    /**
     * Adds another usage.
     *
     * @param other what to add
     * @return the sums, each {@link Long#MAX_VALUE} when it is more than that
     */
    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                sum(input, other.input),
                sum(cachedInput, other.cachedInput),
                sum(output, other.output),
                sum(thinking, other.thinking));
    }

    /** Of two numbers that are not negative. */
    private static long sum(long a, long b) {
        return a + b < 0 ? Long.MAX_VALUE : a + b;
    }
}
