package com.aiqaramba.samples.shop.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A shelf of the shop. */
public enum Category {
    SNEAKERS("Sneakers"),
    RUNNING("Running"),
    BOOTS("Boots"),
    SANDALS("Sandals"),
    OFFICE("Office");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The name used in addresses and forms. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Category> ofKey(String key) {
        return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
    }
}
