package com.aiqaramba.langchain4j;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** A blocking call on a thread of its own, so that whoever waits for it can stop waiting. */
final class LangChain4jExchange {
    private static final AtomicLong LAST = new AtomicLong();

    private LangChain4jExchange() {}

    static <T> T within(Duration timeout, Callable<T> call)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "aiqaramba-langchain4j-" + LAST.incrementAndGet());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            // Interrupts the thread if the call is still under way; the client may hang up.
            task.cancel(true);
        }
    }
}
