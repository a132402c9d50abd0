package com.aiqaramba.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CartTest {
    private final Shop shop = Shop.start();
    private final Surfer surfer = new Surfer(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void adding_says_what_was_added() throws IOException, InterruptedException {
        HttpResponse<String> page = surfer.addToCart("harbour-runner", 42, 2);
        assertThat(VisibleText.of(page)).contains("Added to your cart: Harbour Runner, size 42, now 2 pairs.");
        assertThat(page.body()).contains("aria-label=\"Cart, 2 items\"");
    }

    @Test
    void two_pairs_travel_free() throws IOException, InterruptedException {
        surfer.addToCart("harbour-runner", 42, 2);
        assertThat(cart())
                .contains("2 items in your cart")
                .contains("Size 42 · EUR 79.90 each")
                .contains("Subtotal EUR 159.80")
                .contains("Shipping Free")
                .contains("Total EUR 159.80");
    }

    @Test
    void a_small_cart_pays_for_shipping() throws IOException, InterruptedException {
        surfer.addToCart("marlow-loafer", 40, 1);
        assertThat(cart()).contains("1 item in your cart", "Shipping EUR 4.90", "Total EUR 104.85");
    }

    @Test
    void different_sizes_are_different_lines() throws IOException, InterruptedException {
        surfer.addToCart("dune-sandal", 38, 1);
        surfer.addToCart("dune-sandal", 39, 2);
        surfer.addToCart("dune-sandal", 38, 1);
        assertThat(cart()).contains("4 items", "Size 38", "Size 39", "Subtotal EUR 159.60");
    }

    @Test
    void a_line_takes_ten_pairs() throws IOException, InterruptedException {
        surfer.addToCart("dune-sandal", 38, 9);
        assertThat(VisibleText.of(surfer.addToCart("dune-sandal", 38, 9))).contains("now 10 pairs");
        assertThat(cart()).contains("10 items", "Total EUR 399.00");
    }

    @Test
    void quantities_can_be_changed() throws IOException, InterruptedException {
        surfer.addToCart("dune-sandal", 38, 1);
        assertThat(VisibleText.of(surfer.post("/cart/dune-sandal-38/quantity", "quantity", "3")))
                .contains("Your cart is up to date.", "3 items", "Total EUR 119.70");
    }

    @Test
    void an_impossible_quantity_changes_nothing() throws IOException, InterruptedException {
        surfer.addToCart("dune-sandal", 38, 2);
        assertThat(VisibleText.of(surfer.post("/cart/dune-sandal-38/quantity", "quantity", "11")))
                .contains("Nothing was changed.", "2 items");
    }

    @Test
    void lines_can_be_removed() throws IOException, InterruptedException {
        surfer.addToCart("dune-sandal", 38, 1);
        surfer.addToCart("quill-derby", 44, 1);
        assertThat(VisibleText.of(surfer.post("/cart/quill-derby-44/remove")))
                .contains("Removed from your cart.", "Dune Sandal")
                .doesNotContain("Quill Derby");
    }

    @Test
    void emptying_asks_first() throws IOException, InterruptedException {
        surfer.addToCart("dune-sandal", 38, 1);
        assertThat(surfer.get("/cart").body()).contains("data-confirm=\"Remove everything from your cart?\"");
        assertThat(VisibleText.of(surfer.post("/cart/empty"))).contains("Your cart is empty.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, Choose a size first.",
        "35, 1, Choose a size first.",
        "x, 1, Choose a size first.",
        "42, 0, Choose a quantity from 1 to 10.",
        "42, '', Choose a quantity from 1 to 10.",
        "42, 99999999999, Choose a quantity from 1 to 10."
    })
    void nothing_is_added_without_a_size_and_a_quantity(String size, String quantity, String message)
            throws IOException, InterruptedException {
        HttpResponse<String> page = surfer.post("/shoes/harbour-runner/cart", "size", size, "quantity", quantity);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(VisibleText.of(page)).contains(message);
        assertThat(cart()).contains("Your cart is empty.");
    }

    @Test
    void visitors_do_not_see_each_others_carts() throws IOException, InterruptedException {
        surfer.addToCart("harbour-runner", 42, 2);
        Surfer other = new Surfer(shop);
        other.addToCart("quill-derby", 44, 1);
        assertThat(cart()).contains("Harbour Runner").doesNotContain("Quill Derby");
        assertThat(VisibleText.of(other.get("/cart"))).contains("Quill Derby").doesNotContain("Harbour Runner");
    }

    private String cart() throws IOException, InterruptedException {
        return VisibleText.of(surfer.get("/cart"));
    }
}
