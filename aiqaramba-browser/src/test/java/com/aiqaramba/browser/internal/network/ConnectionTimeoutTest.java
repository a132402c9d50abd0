package com.aiqaramba.browser.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConnectionTimeoutTest {
    private Instant now = Instant.EPOCH;
    private final ConnectionTimeout timeout = new ConnectionTimeout(Duration.ofSeconds(30), () -> now);

    @Test
    void at_first_it_ends_at_a_fixed_moment_whatever_is_sent() {
        pass(Duration.ofSeconds(29));
        timeout.activity();
        assertThat(timeout.isOver()).isFalse();
        assertThat(timeout.millisLeft()).isEqualTo(1000);

        pass(Duration.ofSeconds(1));

        assertThat(timeout.isOver()).isTrue();
        assertThat(timeout.millisLeft()).isEqualTo(1);
    }

    @Test
    void later_whatever_is_sent_renews_it() {
        timeout.renewBy(Duration.ofMinutes(10));
        pass(Duration.ofMinutes(9));
        timeout.activity();
        pass(Duration.ofMinutes(9));
        assertThat(timeout.isOver()).isFalse();

        pass(Duration.ofMinutes(1));

        assertThat(timeout.isOver()).isTrue();
    }

    @Test
    void in_the_end_it_ends_at_a_fixed_moment_again() {
        timeout.renewBy(Duration.ofMinutes(10));
        timeout.endIn(Duration.ofSeconds(1));
        timeout.activity();

        pass(Duration.ofSeconds(1));

        assertThat(timeout.isOver()).isTrue();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
