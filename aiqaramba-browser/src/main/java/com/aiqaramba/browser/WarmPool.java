package com.aiqaramba.browser;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSource;
import com.aiqaramba.core.spi.StartedBrowser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pool of browsers of one profile that are kept ready. A thread starts one after the other, looks after them from time
 * to time, and replaces those that were taken, have died, or have waited too long. Thread-safe.
 */
final class WarmPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmPool.class);

    private final BrowserSource source;
    private final BrowserProfile profile;
    private final int number;
    private final InstantSource clock;
    private final Duration look;
    private final List<WarmBrowser> browsers = new CopyOnWriteArrayList<>();
    private final Semaphore changes = new Semaphore(0);
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "aiqaramba-browser-warm");
    private volatile boolean closed;
    private String lastFailure = "";

    WarmPool(BrowserSource source, BrowserProfile profile, int number, InstantSource clock, Duration look) {
        this.source = source;
        this.profile = profile;
        this.number = number;
        this.clock = clock;
        this.look = look;
        thread.setDaemon(true);
        thread.start();
    }

    int ready() {
        return browsers.size();
    }

    /** Hands out one that answers; empty when none is ready. */
    Optional<StartedBrowser> take() throws InterruptedException {
        if (closed) {
            throw new BrowserException("The warm browsers were closed. Close them after the last run.");
        }
        changes.release();
        for (WarmBrowser browser : browsers) {
            Optional<StartedBrowser> taken = browser.take();
            if (taken.isPresent() && answers(taken.get())) {
                return taken;
            }
        }
        return Optional.empty();
    }

    private static boolean answers(StartedBrowser browser) throws InterruptedException {
        boolean alive = false;
        try {
            alive = browser.isAlive();
            return alive;
        } finally {
            if (!alive) {
                browser.close();
            }
        }
    }

    private void run() {
        try {
            while (!closed) {
                endUseless();
                browsers.removeIf(WarmBrowser::isOver);
                fill();
                changes.tryAcquire(look.toMillis(), TimeUnit.MILLISECONDS);
                changes.drainPermits();
            }
        } catch (InterruptedException wasClosed) {
            LOG.trace("No more browsers are kept ready.");
        } finally {
            endAll();
            ended.complete(null);
        }
    }

    private void endUseless() throws InterruptedException {
        Instant tooLong = clock.instant().minus(profile.idleTimeout());
        for (WarmBrowser browser : browsers) {
            if (browser.isReadySince(tooLong) || !browser.isAlive()) {
                browser.end();
            }
        }
    }

    private void fill() throws InterruptedException {
        while (!closed && ready() < number && start()) {
            LOG.debug("{} of {} browsers are ready.", ready(), number);
        }
    }

    private boolean start() throws InterruptedException {
        WarmBrowser browser = new WarmBrowser();
        try {
            browser.ready(source.start(profile, browser), clock.instant());
            browsers.add(browser);
            lastFailure = "";
            return !browser.isOver();
        } catch (RuntimeException failure) {
            tell(failure);
            return false;
        }
    }

    /** Logs each reason once. That there is no place for one more is none: it will be tried again. */
    private void tell(RuntimeException failure) {
        boolean full = failure instanceof BrowserException refused && refused.isRetryable();
        String message = String.valueOf(failure.getMessage());
        if (!full && !message.equals(lastFailure)) {
            LOG.warn("No browser could be made ready: {}", message);
            lastFailure = message;
        }
    }

    private void endAll() {
        CompletableFuture<?>[] ends = browsers.stream()
                .map(browser -> CompletableFuture.runAsync(
                        browser::end, task -> new Thread(task, "aiqaramba-browser-warm-end").start()))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends).join();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        ended.join();
    }
}
