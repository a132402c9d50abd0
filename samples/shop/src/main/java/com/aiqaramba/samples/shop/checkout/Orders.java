package com.aiqaramba.samples.shop.checkout;

import com.aiqaramba.samples.shop.cart.CartLine;
import com.aiqaramba.samples.shop.cart.Delivery;
import com.aiqaramba.samples.shop.cart.Pricing;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes orders and numbers them from 1001; thread-safe. */
public final class Orders {
    private final AtomicInteger lastNumber = new AtomicInteger(1000);
    private final Pricing pricing;

    public Orders(Pricing pricing) {
        this.pricing = pricing;
    }

    /** Places an order with a form that has no problems. */
    public Order place(List<CartLine> lines, CheckoutForm form) {
        Delivery delivery = Delivery.ofKey(form.delivery()).orElseThrow();
        return new Order(lastNumber.incrementAndGet(), lines, pricing.of(lines, delivery), form);
    }
}
