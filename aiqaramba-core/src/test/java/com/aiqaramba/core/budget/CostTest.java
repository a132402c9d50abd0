package com.aiqaramba.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.chat.TokenUsage;
import org.junit.jupiter.api.Test;

class CostTest {
    private static final Money EURO = Money.of("1.00", "EUR");

    @Test
    void amounts_are_equal_whatever_their_trailing_zeros() {
        assertThat(EURO).isEqualTo(Money.of("1", "EUR")).hasToString("EUR 1");
        assertThat(Money.of("100", "EUR")).hasToString("EUR 100");
    }

    @Test
    void amounts_below_nothing_and_of_two_currencies_are_refused() {
        assertThatThrownBy(() -> Money.of("-0.01", "EUR")).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> EURO.plus(Money.of("1", "USD"))).hasMessageContaining("EUR and USD");
    }

    @Test
    void a_limit_holds_what_is_no_more_than_it_in_tokens_and_in_money() {
        Cost limit = Cost.of(10, EURO);

        assertThat(Cost.of(10, EURO).isWithin(limit)).isTrue();
        assertThat(Cost.tokens(11).isWithin(limit)).isFalse();
        assertThat(Cost.of(1, Money.of("1.01", "EUR")).isWithin(limit)).isFalse();
        assertThat(Cost.of(Long.MAX_VALUE, EURO).isWithin(Cost.money(EURO))).isTrue();
    }

    @Test
    void sums_do_not_overflow() {
        assertThat(Cost.tokens(Long.MAX_VALUE).plus(Cost.money(EURO))).isEqualTo(Cost.money(EURO));
        TokenUsage most = TokenUsage.builder()
                .input(Long.MAX_VALUE)
                .output(Long.MAX_VALUE)
                .thinking(1)
                .build();
        assertThat(most.plus(most))
                .isEqualTo(TokenUsage.builder()
                        .input(Long.MAX_VALUE)
                        .output(Long.MAX_VALUE)
                        .thinking(2)
                        .build());
        assertThat(most.total()).isEqualTo(Long.MAX_VALUE);
    }
}
