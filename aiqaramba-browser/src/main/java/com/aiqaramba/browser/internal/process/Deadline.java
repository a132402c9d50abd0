package com.aiqaramba.browser.internal.process;

import java.time.Duration;

/** A moment by which something is over, whatever happens. */
public record Deadline(long nanoTime) {
    /** The moment after a time from now on. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Whether it has passed. */
    public boolean isOver() {
        return remainingNanos() <= 0;
    }

    /** How long it is until then; negative when it has passed. */
    public long remainingNanos() {
        return nanoTime - System.nanoTime();
    }
}
