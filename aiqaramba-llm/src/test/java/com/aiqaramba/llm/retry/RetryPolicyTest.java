package com.aiqaramba.llm.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void the_defaults_are_those_of_the_specification() {
        assertThat(RetryPolicy.DEFAULT)
                .isEqualTo(new RetryPolicy(
                        5, Duration.ofSeconds(5), Duration.ofSeconds(60), 2.0, 0.3, Duration.ofSeconds(120)));
    }

    @Test
    void values_out_of_range_are_refused_by_name() {
        assertRefused("retries", () -> new RetryPolicy(-1, SECOND, SECOND, 2, 0.3, SECOND));
        assertRefused("firstWait", () -> new RetryPolicy(5, Duration.ZERO, SECOND, 2, 0.3, SECOND));
        assertRefused("longestWait", () -> new RetryPolicy(5, SECOND, Duration.ofMillis(999), 2, 0.3, SECOND));
        assertRefused("multiplier", () -> new RetryPolicy(5, SECOND, SECOND, 0.9, 0.3, SECOND));
        assertRefused("multiplier", () -> new RetryPolicy(5, SECOND, SECOND, Double.NaN, 0.3, SECOND));
        assertRefused("jitter", () -> new RetryPolicy(5, SECOND, SECOND, 2, 1.0, SECOND));
        assertRefused("longestHint", () -> new RetryPolicy(5, SECOND, SECOND, 2, 0.3, SECOND.negated()));
    }

    private static void assertRefused(String name, Runnable creation) {
        assertThatThrownBy(creation::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }
}
