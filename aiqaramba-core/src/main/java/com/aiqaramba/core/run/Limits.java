package com.aiqaramba.core.run;

import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.chat.ChatRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * Hard limits of one run. Reaching one of iterations, tokens, time or money ends the run with what is known by then;
 * what goes beyond those of downloads and tabs is stopped, and the run goes on. Immutable.
 *
 * <p>Defaults: {@value #DEFAULT_ITERATIONS} iterations, {@value #DEFAULT_TOKENS} tokens, 30 minutes, no limit of money,
 * {@value ChatRequest#OUTPUT_TOKENS} tokens for an answer, {@value #DEFAULT_DOWNLOAD_BYTES} bytes of downloads,
 * {@value #DEFAULT_TABS} tabs.
 *
 * <pre>{@code
 * Limits limits = Limits.builder()
 *         .iterations(40)
 *         .wallTime(Duration.ofMinutes(5))
 *         .downloadBytes(0)
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface Limits permits LimitsData {
    /** Default number of iterations: {@value}. */
    int DEFAULT_ITERATIONS = 115;

    /** Default number of tokens: {@value}. */
    long DEFAULT_TOKENS = 2_000_000;

    /** Default wall time: 30 minutes. */
    Duration DEFAULT_WALL_TIME = Duration.ofMinutes(30);

    /** Default number of bytes that may be downloaded: {@value}, which is 100 MiB. */
    long DEFAULT_DOWNLOAD_BYTES = 100L * 1024 * 1024;

    /** Default number of open tabs: {@value}. */
    int DEFAULT_TABS = 20;

    /** Every default. */
    Limits DEFAULT = builder().build();

    /**
     * Begins limits with the defaults.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** {@return the number of model calls at most} */
    int iterations();

    /** {@return the number of tokens at most, prompt and answer together} */
    long tokens();

    /** {@return the time that the run may take} */
    Duration wallTime();

    /** {@return the amount that the tokens may cost at most; empty for no limit} */
    Optional<Money> money();

    /** {@return the number of tokens of one answer at most, thoughts included} */
    int answerTokens();

    /** {@return the number of bytes that may be downloaded in all; 0 for no downloads} */
    long downloadBytes();

    /** {@return the number of tabs that may be open at once} */
    int tabs();

    /**
     * Begins limits with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds limits. Not thread-safe. */
    final class Builder {
        private int iterations = DEFAULT_ITERATIONS;
        private long tokens = DEFAULT_TOKENS;
        private Duration wallTime = DEFAULT_WALL_TIME;
        private Optional<Money> money = Optional.empty();
        private int answerTokens = ChatRequest.OUTPUT_TOKENS;
        private long downloadBytes = DEFAULT_DOWNLOAD_BYTES;
        private int tabs = DEFAULT_TABS;

        private Builder() {}

        private Builder(Limits from) {
            iterations = from.iterations();
            tokens = from.tokens();
            wallTime = from.wallTime();
            money = from.money();
            answerTokens = from.answerTokens();
            downloadBytes = from.downloadBytes();
            tabs = from.tabs();
        }

        /**
         * Limits the model calls.
         *
         * @param iterations the number of calls at most, 1 or more; the default is {@value Limits#DEFAULT_ITERATIONS}
         * @return this builder
         */
        public Builder iterations(int iterations) {
            this.iterations = iterations;
            return this;
        }

        /**
         * Limits the tokens, prompt and answer together.
         *
         * @param tokens the number of tokens at most, 1 or more; the default is {@value Limits#DEFAULT_TOKENS}
         * @return this builder
         */
        public Builder tokens(long tokens) {
            this.tokens = tokens;
            return this;
        }

        /**
         * Limits the time that the run may take.
         *
         * @param wallTime the time at most, more than zero; the default is 30 minutes
         * @return this builder
         */
        public Builder wallTime(Duration wallTime) {
            this.wallTime = wallTime;
            return this;
        }

        /**
         * Limits what the tokens may cost. The runner needs the prices of its models for it.
         *
         * @param money the amount at most; the default is no limit
         * @return this builder
         */
        public Builder money(Money money) {
            this.money = Optional.of(money);
            return this;
        }

        /**
         * Limits one answer. A request is only sent if the other limits hold an answer of this length too.
         *
         * @param answerTokens the number of tokens at most, thoughts included, 256 or more; the default is
         *     {@value ChatRequest#OUTPUT_TOKENS}
         * @return this builder
         */
        public Builder answerTokens(int answerTokens) {
            this.answerTokens = answerTokens;
            return this;
        }

        /**
         * Limits what may be downloaded in all.
         *
         * @param downloadBytes the number of bytes at most; 0 refuses downloads; the default is
         *     {@value Limits#DEFAULT_DOWNLOAD_BYTES}, which is 100 MiB
         * @return this builder
         */
        public Builder downloadBytes(long downloadBytes) {
            this.downloadBytes = downloadBytes;
            return this;
        }

        /**
         * Limits the open tabs; further ones are closed.
         *
         * @param tabs the number of tabs at most, 1 to 100; the default is {@value Limits#DEFAULT_TABS}
         * @return this builder
         */
        public Builder tabs(int tabs) {
            this.tabs = tabs;
            return this;
        }

        /**
         * Builds the limits.
         *
         * @return the limits
         * @throws IllegalArgumentException when a value is out of its range
         */
        public Limits build() {
            return new LimitsData(iterations, tokens, wallTime, money, answerTokens, downloadBytes, tabs);
        }
    }
}

record LimitsData(
        int iterations,
        long tokens,
        Duration wallTime,
        Optional<Money> money,
        int answerTokens,
        long downloadBytes,
        int tabs)
        implements Limits {
    private static final int SHORTEST_ANSWER = 256;

    LimitsData {
        if (iterations < 1 || tokens < 1 || wallTime.isNegative() || wallTime.isZero()) {
            throw new IllegalArgumentException(
                    "A run needs at least 1 iteration, 1 token and some time; see Limits.DEFAULT.");
        }
        if (answerTokens < SHORTEST_ANSWER) {
            throw new IllegalArgumentException("An answer needs at least " + SHORTEST_ANSWER + " tokens.");
        }
        if (downloadBytes < 0) {
            throw new IllegalArgumentException("A run downloads 0 bytes or more; the default is 100 MiB.");
        }
        if (tabs < 1 || tabs > 100) {
            throw new IllegalArgumentException("A run has 1 to 100 tabs open at most; the default is 20.");
        }
    }
}
