package com.aiqaramba.browser;

import com.aiqaramba.core.spi.SessionListener;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/** Asks a limit for a browser on a thread of its own and keeps what it hears. */
final class Caller implements SessionListener {
    private final BlockingQueue<Integer> positions = new LinkedBlockingQueue<>();
    private final CompletableFuture<BrowserLimit.Permit> permit = new CompletableFuture<>();
    private final Thread thread;
    private volatile Duration left = Duration.ZERO;

    Caller(BrowserLimit limit) {
        thread = new Thread(() -> ask(limit));
        thread.setDaemon(true);
        thread.start();
    }

    private void ask(BrowserLimit limit) {
        try {
            permit.complete(limit.acquire(this));
        } catch (InterruptedException | RuntimeException failure) {
            permit.completeExceptionally(failure);
        }
    }

    @Override
    public void queued(int position, Duration remaining) {
        left = remaining;
        positions.add(position);
    }

    /** Waits for the next position that it hears. */
    int position() throws InterruptedException {
        return positions.take();
    }

    Duration left() {
        return left;
    }

    BrowserLimit.Permit permit() throws ExecutionException, InterruptedException {
        return permit.get();
    }

    Throwable failure() throws ExecutionException, InterruptedException {
        return permit.<Throwable>handle((got, failed) -> failed).get();
    }

    void interrupt() {
        thread.interrupt();
    }
}
