package com.aiqaramba.docker.internal.container;

import com.aiqaramba.core.error.BrowserException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Ends something once, at the latest when the JVM ends in an orderly way. It happens on a thread of its own, named
 * {@code aiqaramba-container-end}, so that no interrupt of a caller can cut it short. Thread-safe.
 */
final class OneEnd {
    private final Runnable end;
    private final Thread hook = new Thread(this::happen, "aiqaramba-container-shutdown");
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<@Nullable Void> over = new CompletableFuture<>();

    OneEnd(Runnable end) {
        this.end = end;
    }

    void happenWithTheJvm() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException tooLate) {
            throw new BrowserException("No browser is started while the JVM shuts down.", tooLate);
        }
    }

    /** Returns when it is over, whoever began it. */
    void happen() {
        if (begun.compareAndSet(false, true)) {
            new Thread(this::run, "aiqaramba-container-end").start();
        }
        over.join();
    }

    private void run() {
        try {
            end.run();
        } finally {
            forgetHook();
            over.complete(null);
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException jvmEnds) {
            // It is running or will find nothing to do.
        }
    }
}
