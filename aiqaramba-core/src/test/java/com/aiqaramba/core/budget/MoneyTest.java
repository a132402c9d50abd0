package com.aiqaramba.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @Test
    void amounts_that_differ_in_trailing_zeros_alone_are_equal() {
        assertThat(Money.of("2.50", "EUR")).isEqualTo(Money.of("2.5", "EUR")).hasToString("EUR 2.5");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, EUR, 0 or more",
        "1e999999999, EUR, at most 30 digits before the point",
        "1e-999999999, EUR, 100 after it",
        "much, EUR, 'much' is no amount of money; write it like 2.50.",
        "1, XXQ, 'XXQ' is no currency of ISO 4217; write it like EUR.",
        "1, euro, 'euro' is no currency of ISO 4217; write it like EUR."
    })
    void what_is_no_amount_of_money_is_refused_with_the_way_out(String amount, String currency, String message) {
        assertThatThrownBy(() -> Money.of(amount, currency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
