package com.aiqaramba.llm.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Daemon threads for the exchanges of one model, as many as there are at once. Idle ones end after a minute. */
public final class DaemonThreads {
    private DaemonThreads() {}

    /**
     * Makes an executor without a thread.
     *
     * @param name of its threads, a number behind it
     * @param afterShutdown gets what comes too late
     */
    public static ExecutorService create(String name, RejectedExecutionHandler afterShutdown) {
        AtomicInteger count = new AtomicInteger();
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                60,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> {
                    Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                afterShutdown);
    }
}
