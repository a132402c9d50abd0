package com.aiqaramba.browser.internal.process;

import com.aiqaramba.core.internal.time.MonotonicClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Moment by which something is over, whatever happens.
 *
 * @param clock tells when it has come
 * @param end the moment
 */
public record Deadline(InstantSource clock, Instant end) {
    /** Begins now. */
    public static Deadline in(Duration time) {
        return in(time, MonotonicClock.start());
    }

    /** Begins now, by a clock. */
    public static Deadline in(Duration time, InstantSource clock) {
        return new Deadline(clock, clock.instant().plus(time));
    }

    /** Tells whether the moment has come. */
    public boolean isOver() {
        return remainingNanos() <= 0;
    }

    /** Returns the time until then, negative afterwards. */
    public long remainingNanos() {
        return TimeUnit.NANOSECONDS.convert(Duration.between(clock.instant(), end));
    }

    /**
     * Returns the time until then, but no more than another one, and no less than a millisecond, for clients that need
     * some.
     */
    public Duration atMost(Duration other) {
        long nanos = Math.min(remainingNanos(), other.toNanos());
        return Duration.ofNanos(Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
    }
}
