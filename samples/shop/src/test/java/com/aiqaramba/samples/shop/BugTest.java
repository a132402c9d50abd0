package com.aiqaramba.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class BugTest {
    private static final String WORKING_BUTTON = "<button type=\"submit\">Add to cart</button>";

    @Test
    void a_shop_without_bugs_adds_keeps_and_adds_up() throws IOException, InterruptedException {
        try (Shop shop = Shop.start()) {
            Surfer surfer = new Surfer(shop);
            assertThat(surfer.get("/shoes/harbour-runner").body()).contains(WORKING_BUTTON);
            surfer.addToCart("harbour-runner", 42, 2);
            surfer.signIn(Shop.DEMO_PASSWORD);
            assertThat(VisibleText.of(surfer.get("/cart"))).contains("2 items", "Total EUR 159.80");
        }
    }

    @Test
    void the_wrong_total_shows_from_the_second_item_on() throws IOException, InterruptedException {
        try (Shop shop = with(Bug.WRONG_TOTAL)) {
            Surfer surfer = new Surfer(shop);
            surfer.addToCart("harbour-runner", 42, 1);
            assertThat(VisibleText.of(surfer.get("/cart"))).contains("Shipping EUR 4.90 Total EUR 84.80");
            surfer.addToCart("harbour-runner", 42, 1);
            assertThat(VisibleText.of(surfer.get("/cart")))
                    .contains("Subtotal EUR 159.80 Shipping Free Total EUR 79.90");
        }
    }

    @Test
    void the_dead_button_belongs_to_no_action() throws IOException, InterruptedException {
        try (Shop shop = with(Bug.DEAD_BUTTON)) {
            assertThat(new Surfer(shop).get("/shoes/harbour-runner").body())
                    .contains("<button type=\"button\">Add to cart</button>")
                    .doesNotContain(WORKING_BUTTON);
        }
    }

    @Test
    void the_lost_cart_is_empty_after_signing_in() throws IOException, InterruptedException {
        try (Shop shop = with(Bug.LOST_CART)) {
            Surfer surfer = new Surfer(shop);
            surfer.addToCart("harbour-runner", 42, 2);
            assertThat(VisibleText.of(surfer.get("/cart"))).contains("2 items");
            surfer.signIn(Shop.DEMO_PASSWORD);
            assertThat(VisibleText.of(surfer.get("/cart"))).contains("Your cart is empty.");
        }
    }

    private static Shop with(Bug bug) {
        return Shop.builder().bugs(EnumSet.of(bug)).start();
    }
}
