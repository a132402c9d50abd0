package com.aiqaramba.core.budget;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount of money. Immutable. Amounts that differ in trailing zeros alone are equal.
 *
 * @param amount 0 or more
 * @param currency what it is counted in; amounts of two currencies are never added or compared
 * @since 0.1.0
 */
public record Money(BigDecimal amount, Currency currency) {
    /** Refuses negative amounts. */
    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("An amount of money is 0 or more.");
        }
        amount = amount.stripTrailingZeros();
    }

    /**
     * An amount.
     *
     * @param amount a decimal number, 0 or more, for example {@code 2.50}
     * @param currency an ISO 4217 code, for example {@code EUR}
     * @return the amount
     * @throws IllegalArgumentException when the amount is no number or the code is unknown
     */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /**
     * Adds an amount of the same currency.
     *
     * @param other what to add
     * @return the sum
     * @throws IllegalArgumentException when the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /**
     * Compares with an amount of the same currency.
     *
     * @param other the other amount
     * @return true when this one is greater
     * @throws IllegalArgumentException when the currencies differ
     */
    public boolean isMoreThan(Money other) {
        return amount.compareTo(same(other).amount) > 0;
    }

    private Money same(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be combined.");
        }
        return other;
    }

    /** The code of the currency and the exact amount: {@code EUR 0.0125}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }
}
