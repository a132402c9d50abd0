package com.aiqaramba.samples.shop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ShopHtmlTest {
    @Test
    void text_is_escaped_and_markup_is_not() {
        ShopHtml bold = ShopHtml.of("<b>{}</b>", "a & b");
        assertThat(ShopHtml.of("<p title=\"{}\">{}</p>", "'\"<>", bold))
                .hasToString("<p title=\"&#39;&quot;&lt;&gt;\"><b>a &amp; b</b></p>");
    }

    @Test
    void a_collection_comes_line_by_line() {
        assertThat(ShopHtml.of("{}!", List.of(ShopHtml.of("<hr>"), "<", 3))).hasToString("<hr>\n&lt;\n3!");
    }

    @Test
    void a_place_mark_in_a_value_is_not_filled() {
        assertThat(ShopHtml.of("{}-{}", "{}", "x")).hasToString("{}-x");
    }

    @Test
    void places_and_values_must_be_as_many() {
        assertThatThrownBy(() -> ShopHtml.of("{}", 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShopHtml.of("{} {}", 1)).isInstanceOf(NoSuchElementException.class);
    }
}
