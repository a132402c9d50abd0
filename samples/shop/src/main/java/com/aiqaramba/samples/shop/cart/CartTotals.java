package com.aiqaramba.samples.shop.cart;

import com.aiqaramba.samples.shop.catalogue.ShopMoney;

/** The sums below a cart or an order. */
public record CartTotals(ShopMoney subtotal, ShopMoney shipping, ShopMoney total) {}
