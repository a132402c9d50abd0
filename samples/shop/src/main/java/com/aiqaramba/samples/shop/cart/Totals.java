package com.aiqaramba.samples.shop.cart;

import com.aiqaramba.samples.shop.catalogue.Money;

/** The sums below a cart or an order. */
public record Totals(Money subtotal, Money shipping, Money total) {}
