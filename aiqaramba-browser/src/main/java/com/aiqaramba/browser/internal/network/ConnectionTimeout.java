package com.aiqaramba.browser.internal.network;

import java.time.Duration;

/**
 * How long a connection waits: at first until a fixed moment, later for as long as one of its sides sends something now and
 * then. Thread-safe.
 */
final class ConnectionTimeout {
    private volatile long allowance;
    private volatile long since = System.nanoTime();
    private volatile boolean isRenewed;

    ConnectionTimeout(Duration allowance) {
        this.allowance = allowance.toNanos();
    }

    /** From now on, activity renews it. */
    void renewBy(Duration idle) {
        allowance = idle.toNanos();
        since = System.nanoTime();
        isRenewed = true;
    }

    /** A fixed moment again, whoever sends something. */
    void endIn(Duration left) {
        isRenewed = false;
        allowance = left.toNanos();
        since = System.nanoTime();
    }

    void activity() {
        if (isRenewed) {
            since = System.nanoTime();
        }
    }

    boolean isOver() {
        return nanosLeft() <= 0;
    }

    /** At least 1, because for a socket 0 is for ever. */
    int millisLeft() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, nanosLeft() / 1_000_000));
    }

    private long nanosLeft() {
        return since + allowance - System.nanoTime();
    }
}
