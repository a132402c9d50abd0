package com.aiqaramba.samples.shop.cart;

import com.aiqaramba.samples.shop.catalogue.ShopMoney;
import java.util.List;

/** Adds up a cart: exactly, or with a planted mistake. */
public enum Pricing {
    EXACT,
    /** Leaves one pair out of the total, though not out of the subtotal, as soon as there are two. */
    FORGETS_A_PAIR;

    public CartTotals of(List<CartLine> lines, Delivery delivery) {
        ShopMoney subtotal = lines.stream().map(CartLine::total).reduce(ShopMoney.ZERO, ShopMoney::plus);
        ShopMoney shipping = delivery.costFor(subtotal);
        return new CartTotals(subtotal, shipping, subtotal.plus(shipping).minus(forgotten(lines)));
    }

    private ShopMoney forgotten(List<CartLine> lines) {
        int pairs = lines.stream().mapToInt(CartLine::quantity).sum();
        return this == FORGETS_A_PAIR && pairs > 1
                ? lines.get(lines.size() - 1).shoe().price()
                : ShopMoney.ZERO;
    }
}
