package com.aiqaramba.core.chat;

/**
 * Number of tokens, as the provider counted them. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface TokenUsage permits TokenUsageData {
    /** No tokens. */
    TokenUsage NONE = builder().build();

    /**
     * Begins a usage without tokens.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** {@return the tokens of the prompt, cached ones included} */
    long input();

    /** {@return the tokens of the prompt that were read from the provider's cache} */
    long cachedInput();

    /** {@return the tokens of the answer, without thoughts} */
    long output();

    /** {@return the tokens of the model's thoughts} */
    long thinking();

    /**
     * Sums up all that counts against a budget: input, output and thinking.
     *
     * @return the sum, {@link Long#MAX_VALUE} when it is more than that
     */
    default long total() {
        return sum(sum(input(), output()), thinking());
    }

    /**
     * Adds another usage.
     *
     * @param other the usage to add
     * @return the sums, each {@link Long#MAX_VALUE} when it is more than that
     */
    default TokenUsage plus(TokenUsage other) {
        return new TokenUsageData(
                sum(input(), other.input()),
                sum(cachedInput(), other.cachedInput()),
                sum(output(), other.output()),
                sum(thinking(), other.thinking()));
    }

    /** Of two numbers that are not negative. */
    private static long sum(long a, long b) {
        return a + b < 0 ? Long.MAX_VALUE : a + b;
    }

    /**
     * Begins a usage with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds a usage. Not thread-safe. */
    final class Builder {
        private long input;
        private long cachedInput;
        private long output;
        private long thinking;

        private Builder() {}

        private Builder(TokenUsage from) {
            input = from.input();
            cachedInput = from.cachedInput();
            output = from.output();
            thinking = from.thinking();
        }

        /**
         * Sets the tokens of the prompt, cached ones included.
         *
         * @param input 0 or more; the default is 0
         * @return this builder
         */
        public Builder input(long input) {
            this.input = input;
            return this;
        }

        /**
         * Sets the tokens of the prompt that were read from the provider's cache.
         *
         * @param cachedInput 0 or more; the default is 0
         * @return this builder
         */
        public Builder cachedInput(long cachedInput) {
            this.cachedInput = cachedInput;
            return this;
        }

        /**
         * Sets the tokens of the answer, without thoughts.
         *
         * @param output 0 or more; the default is 0
         * @return this builder
         */
        public Builder output(long output) {
            this.output = output;
            return this;
        }

        /**
         * Sets the tokens of the model's thoughts.
         *
         * @param thinking 0 or more; the default is 0
         * @return this builder
         */
        public Builder thinking(long thinking) {
            this.thinking = thinking;
            return this;
        }

        /**
         * Builds the usage.
         *
         * @return the usage
         * @throws IllegalArgumentException when a number is negative
         */
        public TokenUsage build() {
            return new TokenUsageData(input, cachedInput, output, thinking);
        }
    }
}

record TokenUsageData(long input, long cachedInput, long output, long thinking) implements TokenUsage {
    TokenUsageData {
        if (input < 0 || cachedInput < 0 || output < 0 || thinking < 0) {
            throw new IllegalArgumentException("Token counts are 0 or more.");
        }
    }
}
