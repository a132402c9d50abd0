package com.aiqaramba.samples.shop.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** The orders in which shoes can be listed. */
public enum Sorting {
    RECOMMENDED("Recommended"),
    CHEAPEST("Price, low to high"),
    DEAREST("Price, high to low"),
    NAME("Name");

    private final String title;

    Sorting(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sorting with this key, or the recommended one. */
    public static Sorting ofKey(String key) {
        return Arrays.stream(values())
                .filter(sorting -> sorting.key().equals(key))
                .findFirst()
                .orElse(RECOMMENDED);
    }

    Stream<Shoe> sort(Stream<Shoe> shoes) {
        Comparator<Shoe> byPrice = Comparator.comparingLong(shoe -> shoe.price().cents());
        return switch (this) {
            case RECOMMENDED -> shoes;
            case CHEAPEST -> shoes.sorted(byPrice);
            case DEAREST -> shoes.sorted(byPrice.reversed());
            case NAME -> shoes.sorted(Comparator.comparing(Shoe::name));
        };
    }
}
