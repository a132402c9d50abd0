package com.aiqaramba.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopMainTest {
    @Test
    void options_reach_the_shop() throws IOException, InterruptedException {
        List<String> arguments =
                List.of("--port", "0", "--password", "open sesame", "--bug", "lost-cart", "--bug", "dead-button");
        try (Shop shop = ShopMain.builderFor(arguments).start()) {
            Surfer surfer = new Surfer(shop);
            surfer.addToCart("harbour-runner", 42, 1);
            assertThat(surfer.signIn("open sesame").statusCode()).isEqualTo(200);
            assertThat(VisibleText.of(surfer.get("/cart"))).contains("Your cart is empty.");
            assertThat(surfer.get("/shoes/harbour-runner").body()).contains("<button type=\"button\">Add to cart");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--bug ant, 'Unknown bug ''ant''. Known are: wrong-total, dead-button, lost-cart.'",
        "--port, The option --port needs a value.",
        "--port x, 'A port is a number from 0 to 65535, not ''x''.'",
        "--port 65536, 'A port is a number from 0 to 65535, not ''65536''.'",
        "--fast, Unknown option '--fast'."
    })
    void a_wrong_option_gets_one_sentence(String arguments, String sentence) {
        assertThatThrownBy(() -> ShopMain.builderFor(List.of(arguments.split(" ", -1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
