package com.aiqaramba.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.chat.TokenUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTableTest {
    private static final TokenUsage USAGE = TokenUsage.builder()
            .input(30_000)
            .cachedInput(20_000)
            .output(500)
            .thinking(1_500)
            .build();

    private final PriceTable prices = PriceTable.builder("EUR")
            .model("small-3", "0.30", "0.03", "2.50")
            .model("small-3-pro", "3", "0.3", "25")
            .build();

    @Test
    void a_cost_is_exact_and_counts_cached_input_and_thoughts() {
        assertThat(prices.cost("small-3", USAGE)).contains(Money.of("0.0086", "EUR"));
        assertThat(prices.cost("small-3", TokenUsage.builder().input(1).build()))
                .contains(Money.of("0.0000003", "EUR"));
        assertThat(prices.cost("small-3", TokenUsage.NONE)).contains(Money.of("0", "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-3-001", "small-3@20261101", "small-3-2026-11-01", "small-3:0613"})
    void a_model_is_known_with_its_version_too(String model) {
        assertThat(prices.cost(model, USAGE)).isEqualTo(prices.cost("small-3", USAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "small-3-mini", "small-3-5", "small-3-5-20261101", "other-3", ""})
    void another_model_is_not_taken_for_a_version(String model) {
        assertThat(prices.cost(model, USAGE)).isEmpty();
    }

    @Test
    void the_exact_name_goes_before_one_with_a_version() {
        PriceTable both = prices.toBuilder().model("small-3-001", "1", "1", "1").build();

        assertThat(both.cost("small-3-001", USAGE)).contains(Money.of("0.032", "EUR"));
        assertThat(prices.cost("small-3-001", USAGE)).contains(Money.of("0.0086", "EUR"));
    }

    @Test
    void the_most_is_what_the_dearest_model_takes() {
        assertThat(prices.most(USAGE)).isEqualTo(Money.of("0.086", "EUR"));
        assertThat(PriceTable.builder("EUR").build().most(USAGE)).isEqualTo(Money.of("0", "EUR"));
    }

    @Test
    void more_cached_than_read_costs_no_less_than_nothing() {
        assertThat(prices.cost(
                        "small-3",
                        TokenUsage.builder().input(10).cachedInput(1_000_000).build()))
                .contains(Money.of("0.03", "EUR"));
    }

    @Test
    void a_price_below_nothing_and_an_unknown_currency_are_refused() {
        assertThatThrownBy(() -> prices.toBuilder().model("a", "-1", "0", "0")).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> PriceTable.builder("Euro")).isInstanceOf(IllegalArgumentException.class);
    }
}
