package com.aiqaramba.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class ShopTest {
    @Test
    void the_address_is_on_loopback_with_a_free_port() {
        try (Shop one = Shop.start();
                Shop other = Shop.start()) {
            assertThat(one.url()).hasScheme("http").hasHost("127.0.0.1").hasPath("/");
            assertThat(one.url().getPort())
                    .isPositive()
                    .isNotEqualTo(other.url().getPort());
        }
    }

    @Test
    void closing_releases_the_port() throws IOException, InterruptedException {
        Shop first = Shop.start();
        Surfer surfer = new Surfer(first);
        surfer.get("/");
        first.close();
        first.close();
        assertThatThrownBy(() -> surfer.get("/")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new Surfer(first).get("/")).isInstanceOf(ConnectException.class);
        try (Shop second = Shop.builder().port(first.url().getPort()).start()) {
            assertThat(second.url()).isEqualTo(first.url());
            assertThat(new Surfer(second).get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_taken_port_is_named() {
        try (Shop shop = Shop.start()) {
            int taken = shop.url().getPort();
            assertThatThrownBy(() -> Shop.builder().port(taken).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(String.valueOf(taken));
        }
    }
}
