package com.aiqaramba.core.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MonotonicClockTest {
    private static final Instant START = Instant.parse("2030-01-02T03:04:05Z");

    @Test
    void a_change_of_the_time_of_day_does_not_reach_it() {
        var timeOfDay = new AtomicReference<>(START);
        var nanos = new AtomicLong(17);
        InstantSource clock = new MonotonicClock(timeOfDay::get, nanos::get);

        timeOfDay.set(START.minus(Duration.ofHours(1)));
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void it_goes_on_when_the_count_of_nanoseconds_overflows() {
        var nanos = new AtomicLong(Long.MAX_VALUE - 5);
        InstantSource clock = new MonotonicClock(() -> START, nanos::get);

        nanos.addAndGet(10);

        assertThat(clock.instant()).isEqualTo(START.plusNanos(10));
    }

    @Test
    void a_started_clock_begins_at_the_time_of_day_and_never_goes_back() {
        Instant before = InstantSource.system().instant();
        InstantSource clock = MonotonicClock.start();
        Instant first = clock.instant();

        assertThat(first).isAfterOrEqualTo(before);
        assertThat(clock.instant()).isAfterOrEqualTo(first);
    }
}
