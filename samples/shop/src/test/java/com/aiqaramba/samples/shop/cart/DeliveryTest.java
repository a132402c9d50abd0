package com.aiqaramba.samples.shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.samples.shop.catalogue.ShopMoney;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
    @ParameterizedTest
    @CsvSource({
        "STANDARD, 99.99, EUR 4.90",
        "STANDARD, 100.00, EUR 0.00",
        "EXPRESS, 99.99, EUR 12.90",
        "EXPRESS, 100.00, EUR 12.90"
    })
    void standard_delivery_is_free_from_one_hundred(Delivery delivery, String subtotal, String cost) {
        assertThat(delivery.costFor(ShopMoney.euros(subtotal))).hasToString(cost);
    }
}
