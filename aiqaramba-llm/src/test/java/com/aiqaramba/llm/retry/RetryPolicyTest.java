package com.aiqaramba.llm.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void the_defaults_are_those_of_the_specification() {
        assertThat(RetryPolicy.DEFAULT)
                .hasToString("RetryPolicy[retries=5, firstWait=PT5S, longestWait=PT1M, multiplier=2.0, jitter=0.3,"
                        + " longestHint=PT2M]");
    }

    @Test
    void every_value_can_be_set_and_changed_alone() {
        RetryPolicy policy = RetryPolicy.builder()
                .retries(2)
                .firstWait(SECOND)
                .longestWait(SECOND.multipliedBy(3))
                .multiplier(1.5)
                .jitter(0.1)
                .longestHint(SECOND.multipliedBy(4))
                .build();

        assertThat(policy.toBuilder().retries(7).build())
                .hasToString("RetryPolicy[retries=7, firstWait=PT1S, longestWait=PT3S, multiplier=1.5, jitter=0.1,"
                        + " longestHint=PT4S]");
    }

    @Test
    void values_out_of_range_are_refused_by_name() {
        assertRefused("retries", policy -> policy.retries(-1));
        assertRefused("firstWait", policy -> policy.firstWait(Duration.ofMillis(9)));
        assertRefused("longestWait", policy -> policy.firstWait(SECOND).longestWait(Duration.ofMillis(999)));
        assertRefused("multiplier", policy -> policy.multiplier(0.9));
        assertRefused("multiplier", policy -> policy.multiplier(Double.NaN));
        assertRefused("jitter", policy -> policy.jitter(1.0));
        assertRefused("longestHint", policy -> policy.longestHint(SECOND.negated()));
    }

    private static void assertRefused(String name, UnaryOperator<RetryPolicy.Builder> change) {
        RetryPolicy.Builder changed = change.apply(RetryPolicy.builder());

        assertThatThrownBy(changed::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }
}
