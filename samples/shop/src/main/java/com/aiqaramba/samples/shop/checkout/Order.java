package com.aiqaramba.samples.shop.checkout;

import com.aiqaramba.samples.shop.cart.CartLine;
import com.aiqaramba.samples.shop.cart.CartTotals;
import java.util.List;

/** What was ordered, under the number that the customer is told. */
public record Order(int number, List<CartLine> lines, CartTotals totals, CheckoutForm form) {}
