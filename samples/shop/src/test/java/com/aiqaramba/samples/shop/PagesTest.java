package com.aiqaramba.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private final Shop shop = Shop.start();
    private final Surfer surfer = new Surfer(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, Shoes for every path",
        "/shoes, All shoes",
        "/shoes?category=boots, Boots",
        "/shoes/harbour-runner, Harbour Runner",
        "/cart, Your cart",
        "/checkout, Your cart",
        "/sign-in, Sign in",
        "/account, Sign in",
        "/delivery, Delivery and returns"
    })
    void each_page_has_its_heading(String path, String heading) throws IOException, InterruptedException {
        HttpResponse<String> page = surfer.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(VisibleText.heading(page)).isEqualTo(heading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/shoes/unknown",
                "/shoes/harbour-runner/more",
                "/shoes/",
                "/orders/1001",
                "/assets/",
                "/assets/../Shop.class",
                "/assets/unknown.css"
            })
    void an_unknown_path_is_not_found(String path) throws IOException, InterruptedException {
        assertThat(surfer.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_change_cannot_be_made_by_get() throws IOException, InterruptedException {
        assertThat(surfer.get("/cart/empty").statusCode()).isEqualTo(405);
    }

    @Test
    void a_form_from_another_origin_is_refused() throws IOException, InterruptedException {
        surfer.addToCart("harbour-runner", 42, 1);
        HttpResponse<String> answer = surfer.send(surfer.request("/cart/empty")
                .header("Origin", "http://127.0.0.1:1")
                .POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(VisibleText.of(surfer.get("/cart"))).contains("1 item in your cart");
    }

    @Test
    void a_broken_or_endless_form_is_refused() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                surfer.send(surfer.request("/sign-in").POST(BodyPublishers.ofString("email=%zz")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(surfer.post("/sign-in", "email", "x".repeat(70_000)).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/assets/shop.css"})
    void security_headers_are_on_every_answer(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = surfer.get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void only_the_delivery_estimate_may_be_framed() throws IOException, InterruptedException {
        assertThat(surfer.get("/shoes/harbour-runner").body()).contains("<iframe src=\"/delivery/estimate\"");
        HttpResponse<String> frame = surfer.get("/delivery/estimate?country=DE");
        assertThat(header(frame, "Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(header(frame, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(VisibleText.of(frame)).contains("Standard delivery to Germany takes 1 to 3 working days.");
    }

    @ParameterizedTest
    @CsvSource({"shop.css, text/css", "shop.js, text/javascript", "icon.svg, image/svg+xml"})
    void assets_come_with_their_type(String name, String type) throws IOException, InterruptedException {
        HttpResponse<String> asset = surfer.get("/assets/" + name);
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(header(asset, "Content-Type")).startsWith(type);
        assertThat(asset.body()).isNotBlank();
    }

    @Test
    void pages_need_no_inline_script_or_style() throws IOException, InterruptedException {
        surfer.addToCart("harbour-runner", 42, 1);
        for (String path : new String[] {"/", "/shoes", "/shoes/harbour-runner", "/cart", "/checkout"}) {
            assertThat(surfer.get(path).body()).doesNotContain("style=", "<style", "onclick", "onsubmit");
        }
    }

    @Test
    void the_same_steps_show_the_same_pages_in_another_shop() throws IOException, InterruptedException {
        try (Shop other = Shop.start()) {
            Surfer otherSurfer = new Surfer(other);
            for (String path : new String[] {"/", "/shoes", "/shoes/harbour-runner", "/cart", "/sign-in"}) {
                assertThat(otherSurfer.get(path).body())
                        .isEqualTo(surfer.get(path).body());
            }
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
