package com.aiqaramba.samples.shop.pages;

import com.aiqaramba.samples.shop.catalogue.Category;
import com.aiqaramba.samples.shop.catalogue.Sorting;
import com.aiqaramba.samples.shop.checkout.Country;
import com.aiqaramba.samples.shop.web.ShopHtml;
import java.util.Arrays;
import java.util.List;

/** The options of select fields. */
final class Choices {
    private Choices() {}

    static ShopHtml option(String value, String title, boolean selected) {
        return ShopHtml.of("<option value=\"{}\"{}>{}</option>", value, ShopHtml.when(selected, " selected"), title);
    }

    static List<ShopHtml> categories(String selected) {
        return Arrays.stream(Category.values())
                .map(category ->
                        option(category.key(), category.title(), category.key().equals(selected)))
                .toList();
    }

    static List<ShopHtml> sizes(List<Integer> sizes, String selected) {
        return sizes.stream()
                .map(String::valueOf)
                .map(size -> option(size, size, size.equals(selected)))
                .toList();
    }

    static List<ShopHtml> sortings(Sorting selected) {
        return Arrays.stream(Sorting.values())
                .map(sorting -> option(sorting.key(), sorting.title(), sorting == selected))
                .toList();
    }

    static List<ShopHtml> countries(String selected) {
        return Arrays.stream(Country.values())
                .map(country ->
                        option(country.name(), country.title(), country.name().equals(selected)))
                .toList();
    }
}
