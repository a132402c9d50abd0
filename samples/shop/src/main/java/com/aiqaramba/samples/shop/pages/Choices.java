package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.catalogue.Category;
import com.aiqaramba.samples.shop.catalogue.Sorting;
import com.aiqaramba.samples.shop.checkout.Country;
import com.aiqaramba.samples.shop.web.Html;
import java.util.Arrays;
import java.util.List;

/** The options of select fields. */
final class Choices {
    private Choices() {}

    static Html option(String value, String title, boolean selected) {
        return Html.of("<option value=\"{}\"{}>{}</option>", value, Html.when(selected, " selected"), title);
    }

    static List<Html> categories(String selected) {
        return Arrays.stream(Category.values())
                .map(category ->
                        option(category.key(), category.title(), category.key().equals(selected)))
                .toList();
    }

    static List<Html> sizes(List<Integer> sizes, String selected) {
        return sizes.stream()
                .map(String::valueOf)
                .map(size -> option(size, size, size.equals(selected)))
                .toList();
    }

    static List<Html> sortings(Sorting selected) {
        return Arrays.stream(Sorting.values())
                .map(sorting -> option(sorting.key(), sorting.title(), sorting == selected))
                .toList();
    }

    static List<Html> countries(String selected) {
        return Arrays.stream(Country.values())
                .map(country ->
                        option(country.name(), country.title(), country.name().equals(selected)))
                .toList();
    }
}
