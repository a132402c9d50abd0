package com.aiqaramba.samples.shop.catalogue;

import java.math.BigDecimal;
import java.util.Locale;

/** An amount of euros, kept in whole cents. */
public record Money(long cents) {
    public static final Money ZERO = new Money(0);

    /** Reads an amount such as {@code 79.90}. */
    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(cents, factor));
    }

    public boolean isLessThan(Money other) {
        return cents < other.cents;
    }

    public boolean isZero() {
        return cents == 0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "EUR %d.%02d", cents / 100, cents % 100);
    }
}
