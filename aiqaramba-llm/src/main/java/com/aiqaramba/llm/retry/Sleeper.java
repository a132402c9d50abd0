package com.aiqaramba.llm.retry;

import java.time.Duration;

/** Waits between two attempts. Tests hand in one that returns at once. Implementations must be thread-safe. */
@FunctionalInterface
public interface Sleeper {
    /** Lets the calling thread sleep. */
    Sleeper THREAD = wait -> Thread.sleep(wait.toMillis());

    /**
     * Waits on the calling thread.
     *
     * @param wait how long, never negative
     * @throws InterruptedException when the thread is interrupted; the wait ends at once
     */
    void sleep(Duration wait) throws InterruptedException;
}
