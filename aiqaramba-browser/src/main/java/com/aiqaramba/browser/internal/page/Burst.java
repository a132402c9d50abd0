package com.aiqaramba.browser.internal.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Count of what may happen only so often within some time. For one thread at a time. */
final class Burst {
    private final InstantSource clock;
    private final int most;
    private final Duration within;
    private Instant end = Instant.MIN;
    private int count;

    Burst(InstantSource clock, int most, Duration within) {
        this.clock = clock;
        this.most = most;
        this.within = within;
    }

    /** Counts one more; answers whether that makes the most there may be, and begins anew then. */
    boolean isFull() {
        if (count == 0 || clock.instant().isAfter(end)) {
            end = clock.instant().plus(within);
            count = 0;
        }
        count++;
        if (count < most) {
            return false;
        }
        count = 0;
        return true;
    }

    @Override
    public String toString() {
        return most + " times within " + within.toSeconds() + " seconds";
    }
}
