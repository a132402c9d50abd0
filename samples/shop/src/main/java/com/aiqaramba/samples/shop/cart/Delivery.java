package com.aiqaramba.samples.shop.cart;

import com.aiqaramba.samples.shop.catalogue.ShopMoney;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an order travels, and what that costs. */
public enum Delivery {
    STANDARD("Standard delivery", "4.90"),
    EXPRESS("Express delivery", "12.90");

    /** The subtotal from which standard delivery is free. */
    public static final ShopMoney FREE_FROM = ShopMoney.euros("100.00");

    private final String title;
    private final ShopMoney price;

    Delivery(String title, String price) {
        this.title = title;
        this.price = ShopMoney.euros(price);
    }

    public String title() {
        return title;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Delivery> ofKey(String key) {
        return Arrays.stream(values()).filter(d -> d.key().equals(key)).findFirst();
    }

    public ShopMoney costFor(ShopMoney subtotal) {
        return this == STANDARD && !subtotal.isLessThan(FREE_FROM) ? ShopMoney.ZERO : price;
    }
}
