package com.aiqaramba.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutTest {
    private final Shop shop = Shop.start();
    private final Surfer surfer = new Surfer(shop);
    private final Map<String, String> form = new LinkedHashMap<>(Map.of(
            "name", "Ada Guest",
            "street", "Main Street 1",
            "postal-code", "1010",
            "city", "Vienna",
            "country", "AT",
            "delivery", "standard",
            "terms", "accepted",
            "note", ""));

    @BeforeEach
    void fill_the_cart() throws IOException, InterruptedException {
        surfer.addToCart("harbour-runner", 42, 2);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_guest_gets_a_numbered_confirmation() throws IOException, InterruptedException {
        HttpResponse<String> page = placeOrder();
        assertThat(page.uri().getPath()).isEqualTo("/orders/1001");
        assertThat(VisibleText.of(page))
                .contains("Thank you for your order")
                .contains("Your order number is 1001")
                .contains("2 × Harbour Runner, size 42 EUR 159.80")
                .contains("Total EUR 159.80")
                .contains("Ada Guest Main Street 1 1010 Vienna Austria")
                .contains("Standard delivery");
    }

    @Test
    void the_cart_is_empty_afterwards_and_nothing_can_be_ordered_twice() throws IOException, InterruptedException {
        placeOrder();
        assertThat(VisibleText.of(surfer.get("/cart"))).contains("Your cart is empty.");
        assertThat(placeOrder().uri().getPath()).isEqualTo("/cart");
    }

    @Test
    void numbers_count_up_and_orders_are_private() throws IOException, InterruptedException {
        placeOrder();
        surfer.addToCart("dune-sandal", 38, 1);
        assertThat(placeOrder().uri().getPath()).isEqualTo("/orders/1002");
        assertThat(surfer.get("/orders/1001").statusCode()).isEqualTo(200);
        assertThat(new Surfer(shop).get("/orders/1001").statusCode()).isEqualTo(404);
    }

    @Test
    void express_delivery_is_never_free() throws IOException, InterruptedException {
        form.put("delivery", "express");
        assertThat(VisibleText.of(placeOrder())).contains("Shipping EUR 12.90 Total EUR 172.70", "Express delivery");
    }

    @Test
    void orders_are_listed_in_the_account() throws IOException, InterruptedException {
        surfer.signIn(Shop.DEMO_PASSWORD);
        placeOrder();
        assertThat(VisibleText.of(surfer.get("/account"))).contains("Order 1001 , EUR 159.80");
    }

    @Test
    void the_form_knows_who_is_signed_in() throws IOException, InterruptedException {
        assertThat(VisibleText.of(surfer.get("/checkout"))).contains("You are checking out as a guest.");
        surfer.signIn(Shop.DEMO_PASSWORD);
        HttpResponse<String> page = surfer.get("/checkout");
        assertThat(page.body()).contains("value=\"Robin Demo\"");
        assertThat(VisibleText.of(page)).doesNotContain("as a guest");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' ', Enter your full name.",
        "street, '', Enter your street and house number.",
        "postal-code, '', Enter your postal code.",
        "postal-code, 10115, 'Enter a postal code of Austria, such as 1010.'",
        "city, '', Enter your city.",
        "country, XX, Choose a country.",
        "delivery, pigeon, Choose a way of delivery.",
        "terms, '', Accept the terms to place the order."
    })
    void a_wrong_field_has_its_message_next_to_it(String field, String value, String message)
            throws IOException, InterruptedException {
        form.put(field, value);
        HttpResponse<String> page = placeOrder();
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("aria-describedby=\"" + field + "-problem\"")
                .contains("id=\"" + field + "-problem\">" + message);
        assertThat(VisibleText.of(page)).contains("The order was not placed. Please correct one field.");
    }

    @Test
    void too_long_fields_are_refused() throws IOException, InterruptedException {
        form.put("city", "x".repeat(81));
        form.put("note", "x".repeat(501));
        assertThat(VisibleText.of(placeOrder()))
                .contains("Please correct 2 fields.", "Use at most 80 characters.", "within 500 characters.");
    }

    @Test
    void what_was_filled_in_stays_and_is_escaped() throws IOException, InterruptedException {
        form.put("name", "\"><img src=x onerror=alert(1)>");
        form.put("note", "</textarea><script>alert(1)</script>");
        form.put("delivery", "express");
        form.put("terms", "");
        assertThat(placeOrder().body())
                .doesNotContain("<img", "<script>")
                .contains("value=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\"")
                .contains("&lt;/textarea&gt;&lt;script&gt;")
                .contains("value=\"express\" checked")
                .contains("<option value=\"AT\" selected>");
        form.put("terms", "accepted");
        assertThat(placeOrder().body()).doesNotContain("<img", "<script>").contains("Note: &lt;/textarea&gt;");
    }

    private HttpResponse<String> placeOrder() throws IOException, InterruptedException {
        List<String> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return surfer.post("/checkout", fields.toArray(String[]::new));
    }
}
