package com.aiqaramba.samples.shop.cart;

import com.aiqaramba.samples.shop.catalogue.Money;
import java.util.List;

/** Adds up a cart: exactly, or with a planted mistake. */
public enum Pricing {
    EXACT,
    /** Leaves one pair out of the total, though not out of the subtotal, as soon as there are two. */
    FORGETS_A_PAIR;

    public Totals of(List<CartLine> lines, Delivery delivery) {
        Money subtotal = lines.stream().map(CartLine::total).reduce(Money.ZERO, Money::plus);
        Money shipping = delivery.costFor(subtotal);
        return new Totals(subtotal, shipping, subtotal.plus(shipping).minus(forgotten(lines)));
    }

    private Money forgotten(List<CartLine> lines) {
        int pairs = lines.stream().mapToInt(CartLine::quantity).sum();
        return this == FORGETS_A_PAIR && pairs > 1
                ? lines.get(lines.size() - 1).shoe().price()
                : Money.ZERO;
    }
}
