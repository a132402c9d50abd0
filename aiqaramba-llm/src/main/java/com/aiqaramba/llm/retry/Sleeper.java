package com.aiqaramba.llm.retry;

import java.time.Duration;

/**
 * Wait between two attempts. Tests hand in one that returns at once. Implementations must be thread-safe.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Sleeper {
    /** Sleeper that lets the calling thread sleep. */
    Sleeper THREAD = wait -> Thread.sleep(wait.toMillis());

    /**
     * Waits on the calling thread.
     *
     * @param wait the time, never negative
     * @throws InterruptedException when the thread is interrupted; the wait ends at once
     */
    void sleep(Duration wait) throws InterruptedException;
}
