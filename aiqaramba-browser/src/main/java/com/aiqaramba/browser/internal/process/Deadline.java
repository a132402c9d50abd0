package com.aiqaramba.browser.internal.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A moment by which something is over, whatever happens. */
public record Deadline(long nanoTime) {
    /** Begins now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Whether the moment has come. */
    public boolean isOver() {
        return remainingNanos() <= 0;
    }

    /** The time until then, negative afterwards. */
    public long remainingNanos() {
        return nanoTime - System.nanoTime();
    }

    /** The time until then, but no more than another one, and no less than a millisecond, for clients that need some. */
    public Duration atMost(Duration other) {
        long nanos = Math.min(remainingNanos(), other.toNanos());
        return Duration.ofNanos(Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
    }
}
