package com.aiqaramba.core.budget;

import java.util.Optional;

/**
 * Cost of something, or limit of a cost. Immutable.
 *
 * @param tokens 0 or more; as a limit {@link Long#MAX_VALUE} for none
 * @param money the amount; empty where no prices are known, and as a limit for none
 * @since 0.1.0
 */
public record Cost(long tokens, Optional<Money> money) {
    /** Refuses negative numbers. */
    public Cost {
        if (tokens < 0) {
            throw new IllegalArgumentException("Token counts are 0 or more.");
        }
    }

    /**
     * Returns a number of tokens.
     *
     * @param tokens 0 or more
     * @return the cost, without money
     */
    public static Cost tokens(long tokens) {
        return new Cost(tokens, Optional.empty());
    }

    /**
     * Returns an amount of money, whatever the tokens: as a limit.
     *
     * @param money the amount
     * @return the cost, with {@link Long#MAX_VALUE} tokens
     */
    public static Cost money(Money money) {
        return new Cost(Long.MAX_VALUE, Optional.of(money));
    }

    /**
     * Returns a number of tokens with an amount of money.
     *
     * @param tokens 0 or more
     * @param money the amount
     * @return the cost
     */
    public static Cost of(long tokens, Money money) {
        return new Cost(tokens, Optional.of(money));
    }

    /**
     * Adds another cost. More than {@link Long#MAX_VALUE} tokens are that many.
     *
     * @param other what to add
     * @return the sums; money is empty when neither has any
     */
    public Cost plus(Cost other) {
        long sum = tokens + other.tokens;
        Optional<Money> both = money.flatMap(mine -> other.money.map(mine::plus));
        return new Cost(sum < 0 ? Long.MAX_VALUE : sum, both.or(() -> money).or(() -> other.money));
    }

    /**
     * Tells whether a limit holds this cost.
     *
     * @param limit the limit
     * @return false when it has more tokens or more money than the limit; no money is no more than any
     */
    public boolean isWithin(Cost limit) {
        boolean tooDear = limit.money
                .flatMap(most -> money.map(mine -> mine.isMoreThan(most)))
                .orElse(false);
        return tokens <= limit.tokens && !tooDear;
    }
}
