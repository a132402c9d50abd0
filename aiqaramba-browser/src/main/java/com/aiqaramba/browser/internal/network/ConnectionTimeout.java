package com.aiqaramba.browser.internal.network;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time that a connection waits: at first until a fixed moment, later for as long as one of its sides sends something
 * now and then. Thread-safe.
 */
final class ConnectionTimeout {
    private final InstantSource clock;
    private volatile Duration allowance;
    private volatile Instant since;
    private volatile boolean isRenewed;

    ConnectionTimeout(Duration allowance, InstantSource clock) {
        this.clock = clock;
        this.allowance = allowance;
        this.since = clock.instant();
    }

    /** Lets activity renew it from now on. */
    void renewBy(Duration idle) {
        allowance = idle;
        since = clock.instant();
        isRenewed = true;
    }

    /** Ends it at a fixed moment again, whoever sends something. */
    void endIn(Duration left) {
        isRenewed = false;
        allowance = left;
        since = clock.instant();
    }

    void activity() {
        if (isRenewed) {
            since = clock.instant();
        }
    }

    boolean isOver() {
        Duration left = left();
        return left.isNegative() || left.isZero();
    }

    /** Returns 1 at least, because for a socket 0 is for ever. */
    int millisLeft() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, left().toMillis()));
    }

    private Duration left() {
        return Duration.between(clock.instant(), since.plus(allowance));
    }
}
