package com.aiqaramba.samples.shop.catalogue;

import java.math.BigDecimal;
import java.util.Locale;

/** An amount of euros, kept in whole cents. */
public record ShopMoney(long cents) {
    public static final ShopMoney ZERO = new ShopMoney(0);

    /** Reads an amount such as {@code 79.90}. */
    public static ShopMoney euros(String amount) {
        return new ShopMoney(new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    public ShopMoney plus(ShopMoney other) {
        return new ShopMoney(Math.addExact(cents, other.cents));
    }

    public ShopMoney minus(ShopMoney other) {
        return new ShopMoney(Math.subtractExact(cents, other.cents));
    }

    public ShopMoney times(int factor) {
        return new ShopMoney(Math.multiplyExact(cents, factor));
    }

    public boolean isLessThan(ShopMoney other) {
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
