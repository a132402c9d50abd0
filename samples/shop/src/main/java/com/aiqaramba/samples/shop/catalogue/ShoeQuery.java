package com.aiqaramba.samples.shop.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a visitor looks for; an empty part does not narrow the result. */
public record ShoeQuery(String text, Optional<Category> category, Optional<Integer> size, Sorting sorting) {
    public static final ShoeQuery EVERYTHING =
            new ShoeQuery("", Optional.empty(), Optional.empty(), Sorting.RECOMMENDED);

    boolean matches(Shoe shoe) {
        return shoe.mentionsAll(words())
                && category.map(shoe.category()::equals).orElse(true)
                && size.map(shoe::comesIn).orElse(true);
    }

    private List<String> words() {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
    }
}
