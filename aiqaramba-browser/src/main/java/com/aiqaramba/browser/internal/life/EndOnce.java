package com.aiqaramba.browser.internal.life;

import com.aiqaramba.core.error.BrowserException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * End of something, reached once: on a thread of its own, so that an interrupt of whoever asks does not cut it short,
 * and also when the JVM ends in an orderly way. Thread-safe.
 */
public final class EndOnce implements Runnable {
    private final Runnable end;
    private final Thread hook = new Thread(this, "aiqaramba-browser-shutdown");
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

    /** Prepares an end. */
    public EndOnce(Runnable end) {
        this.end = end;
    }

    /**
     * Lets the end come with that of the JVM, if not before.
     *
     * @throws BrowserException when the JVM has begun to end
     */
    public void atShutdown() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException tooLate) {
            throw new BrowserException("No browser is started while the JVM shuts down.", tooLate);
        }
    }

    /** Returns when the end is reached; an interrupt stays set. */
    @Override
    public void run() {
        if (begun.compareAndSet(false, true)) {
            new Thread(this::end, "aiqaramba-browser-end").start();
        }
        done.join();
    }

    private void end() {
        try {
            end.run();
        } finally {
            forgetHook();
            done.complete(null);
        }
    }

    /** Last, or a JVM that ends just then would not wait for this thread. */
    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException jvmEnds) {
            // It is running or will find nothing to do.
        }
    }
}
