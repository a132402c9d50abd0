package com.aiqaramba.samples.shop.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A model of shoe in one colour, sold in every size from the smallest to the largest. */
public record Shoe(
        String name, Category category, ShopMoney price, int smallest, int largest, ShoeLook look, String description) {

    /** The part of the address that names this shoe. */
    public String slug() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    public List<Integer> sizes() {
        return IntStream.rangeClosed(smallest, largest).boxed().toList();
    }

    public boolean comesIn(int size) {
        return size >= smallest && size <= largest;
    }

    /** Whether every one of the words occurs in what the shop says about the shoe. */
    boolean mentionsAll(List<String> words) {
        String text = String.join(" ", name, category.title(), look.colour(), description)
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
