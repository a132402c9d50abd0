package com.aiqaramba.samples.shop;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A bug that can be planted into the shop. */
public enum Bug {
    /** The total of cart and order leaves one pair out as soon as there are two or more. */
    WRONG_TOTAL,
    /** The button "Add to cart" does nothing. */
    DEAD_BUTTON,
    /** Signing in empties the cart. */
    LOST_CART;

    /** The name on the command line, such as {@code wrong-total}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The bug with this key; the message of the exception names the known ones. */
    static Bug ofKey(String key) {
        return Arrays.stream(values())
                .filter(bug -> bug.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown bug '" + key + "'. Known are: "
                        + Arrays.stream(values()).map(Bug::key).collect(Collectors.joining(", ")) + "."));
    }
}
