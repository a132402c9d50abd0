package com.aiqaramba.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private final Shop shop = Shop.builder().password("a secret of this test").start();
    private final Surfer surfer = new Surfer(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void the_right_password_opens_the_account() throws IOException, InterruptedException {
        HttpResponse<String> page = surfer.signIn("a secret of this test");
        assertThat(page.uri().getPath()).isEqualTo("/account");
        assertThat(VisibleText.of(page)).contains("Welcome back, Robin Demo.", "demo@shop.example", "Sign out");
    }

    @Test
    void a_wrong_password_is_refused_and_not_shown_again() throws IOException, InterruptedException {
        HttpResponse<String> page = surfer.signIn(Shop.DEMO_PASSWORD);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(VisibleText.of(page)).contains("The e-mail address or the password is wrong.");
        assertThat(page.body()).contains("value=\"demo@shop.example\"").doesNotContain(Shop.DEMO_PASSWORD);
        assertThat(VisibleText.heading(surfer.get("/account"))).isEqualTo("Sign in");
    }

    @Test
    void an_unknown_address_gets_the_same_message() throws IOException, InterruptedException {
        HttpResponse<String> page =
                surfer.post("/sign-in", "email", "other@shop.example", "password", "a secret of this test");
        assertThat(VisibleText.of(page)).contains("The e-mail address or the password is wrong.");
    }

    @Test
    void the_welcome_is_shown_once() throws IOException, InterruptedException {
        surfer.signIn("a secret of this test");
        assertThat(VisibleText.of(surfer.get("/account"))).doesNotContain("Welcome back");
    }

    @Test
    void signing_in_starts_a_new_session_and_ends_the_old_one() throws IOException, InterruptedException {
        surfer.get("/");
        String before = surfer.sessionCookie();
        surfer.signIn("a secret of this test");
        assertThat(surfer.sessionCookie()).isNotEqualTo(before);

        Surfer thief = new Surfer(shop);
        HttpResponse<String> page = thief.send(thief.request("/account").header("Cookie", "shop_session=" + before));
        assertThat(VisibleText.heading(page)).isEqualTo("Sign in");
    }

    @Test
    void signing_out_forgets_the_visitor() throws IOException, InterruptedException {
        surfer.signIn("a secret of this test");
        surfer.addToCart("harbour-runner", 42, 1);
        assertThat(VisibleText.of(surfer.post("/sign-out"))).contains("You are signed out.", "Sign in");
        assertThat(VisibleText.of(surfer.get("/cart"))).contains("Your cart is empty.");
    }

    @Test
    void the_cart_survives_and_the_checkout_goes_on() throws IOException, InterruptedException {
        surfer.addToCart("harbour-runner", 42, 2);
        HttpResponse<String> page = surfer.post(
                "/sign-in", "email", Shop.DEMO_EMAIL, "password", "a secret of this test", "next", "/checkout");
        assertThat(page.uri().getPath()).isEqualTo("/checkout");
        assertThat(VisibleText.of(page)).contains("2 × Harbour Runner, size 42");
    }

    @Test
    void only_the_checkout_can_be_the_next_page() throws IOException, InterruptedException {
        HttpResponse<String> page = surfer.post(
                "/sign-in",
                "email",
                Shop.DEMO_EMAIL,
                "password",
                "a secret of this test",
                "next",
                "//elsewhere.example/");
        assertThat(page.uri().getPath()).isEqualTo("/account");
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites() throws IOException, InterruptedException {
        assertThat(surfer.get("/").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie).matches("shop_session=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Lax"));
    }
}
