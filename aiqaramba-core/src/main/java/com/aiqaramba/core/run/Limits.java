package com.aiqaramba.core.run;

import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.chat.ChatRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * Hard limits of one run. Reaching one ends the run with what is known by then. Immutable.
 *
 * @param iterations model calls at most, 1 or more; the default is 115
 * @param tokens tokens at most, prompt and answer together, 1 or more; the default is 2,000,000
 * @param wallTime how long the run may take, more than zero; the default is 30 minutes
 * @param money what the tokens may cost at most; it needs a price table in the same currency; the default is no limit
 * @param answerTokens tokens of one answer at most, thoughts included, 256 or more; a request is only sent if the limits hold
 *     an answer of this length too; the default is 16,384
 */
public record Limits(int iterations, long tokens, Duration wallTime, Optional<Money> money, int answerTokens) {
    /** 115 iterations, 2,000,000 tokens, 30 minutes, no limit of money, 16,384 tokens for an answer. */
    public static final Limits DEFAULT =
            new Limits(115, 2_000_000, Duration.ofMinutes(30), Optional.empty(), ChatRequest.OUTPUT_TOKENS);

    private static final int SHORTEST_ANSWER = 256;

    /** Checks the ranges. */
    public Limits {
        if (iterations < 1 || tokens < 1 || wallTime.isNegative() || wallTime.isZero()) {
            throw new IllegalArgumentException(
                    "A run needs at least 1 iteration, 1 token and some time; see Limits.DEFAULT.");
        }
        if (answerTokens < SHORTEST_ANSWER) {
            throw new IllegalArgumentException("An answer needs at least " + SHORTEST_ANSWER + " tokens.");
        }
    }

    /**
     * The same limits with another number of iterations.
     *
     * @param most model calls at most, 1 or more
     * @return new limits
     */
    public Limits withIterations(int most) {
        return new Limits(most, tokens, wallTime, money, answerTokens);
    }

    /**
     * The same limits with another token budget.
     *
     * @param most tokens at most, 1 or more
     * @return new limits
     */
    public Limits withTokens(long most) {
        return new Limits(iterations, most, wallTime, money, answerTokens);
    }

    /**
     * The same limits with another wall time.
     *
     * @param most how long the run may take
     * @return new limits
     */
    public Limits withWallTime(Duration most) {
        return new Limits(iterations, tokens, most, money, answerTokens);
    }

    /**
     * The same limits with one of money. The runner needs the prices of its models for it.
     *
     * @param most what the tokens may cost at most
     * @return new limits
     */
    public Limits withMoney(Money most) {
        return new Limits(iterations, tokens, wallTime, Optional.of(most), answerTokens);
    }

    /**
     * The same limits with another longest answer.
     *
     * @param most tokens of one answer at most, thoughts included, 256 or more
     * @return new limits
     */
    public Limits withAnswerTokens(int most) {
        return new Limits(iterations, tokens, wallTime, money, most);
    }
}
