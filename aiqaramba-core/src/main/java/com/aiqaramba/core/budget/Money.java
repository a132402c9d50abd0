package com.aiqaramba.core.budget;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount of money. Immutable. Amounts that differ in trailing zeros alone are equal.
 *
 * @param amount 0 or more, with at most 30 digits before the point and 100 after it
 * @param currency what it is counted in; amounts of two currencies are never added or compared
 * @since 0.1.0
 */
public record Money(BigDecimal amount, Currency currency) {
    private static final int DIGITS_BEFORE_POINT = 30;
    private static final int DIGITS_AFTER_POINT = 100;

    /** Refuses negative amounts, and those that nobody has. */
    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("An amount of money is 0 or more.");
        }
        amount = amount.stripTrailingZeros();
        if ((long) amount.precision() - amount.scale() > DIGITS_BEFORE_POINT || amount.scale() > DIGITS_AFTER_POINT) {
            throw new IllegalArgumentException("An amount of money has at most " + DIGITS_BEFORE_POINT
                    + " digits before the point and " + DIGITS_AFTER_POINT + " after it.");
        }
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
        return new Money(number(amount), currency(currency));
    }

    private static BigDecimal number(String amount) {
        try {
            return new BigDecimal(amount);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + amount + "' is no amount of money; write it like 2.50.", e);
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + code + "' is no currency of ISO 4217; write it like EUR.", e);
        }
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
