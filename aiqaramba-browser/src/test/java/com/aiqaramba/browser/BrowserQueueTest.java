package com.aiqaramba.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.SessionListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrowserQueueTest {
    private Instant now = Instant.EPOCH;
    private final BrowserQueue queue = new BrowserQueue(1, () -> now);
    private final List<Duration> told = new ArrayList<>();

    @Test
    void whoever_waits_hears_how_much_longer_and_fails_when_the_time_is_over() throws InterruptedException {
        queue.join(Optional.empty());
        BrowserQueue.Place ahead = queue.join(Optional.empty());
        SessionListener listener = new SessionListener() {
            @Override
            public void queued(int position, Duration left) {
                told.add(left);
                now = now.plus(Duration.ofMinutes(told.size() == 1 ? 20 : 40));
                ahead.leave();
            }
        };

        BrowserQueue.Place waiting = queue.join(Optional.empty());

        assertThatThrownBy(() -> queue.await(waiting, listener, Duration.ofHours(1)))
                .isInstanceOf(BrowserException.class)
                .hasMessageContaining("No browser became free in time");
        assertThat(told).containsExactly(Duration.ofHours(1), Duration.ofMinutes(40));
    }

    @Test
    void a_wait_longer_than_any_clock_knows_is_a_long_one() throws InterruptedException {
        BrowserQueue.Place first = queue.join(Optional.empty());
        SessionListener listener = new SessionListener() {
            @Override
            public void queued(int position, Duration left) {
                told.add(left);
                first.leave();
            }
        };

        queue.await(queue.join(Optional.empty()), listener, Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(told).allSatisfy(left -> assertThat(left).isGreaterThan(Duration.ofDays(36_000)));
    }
}
