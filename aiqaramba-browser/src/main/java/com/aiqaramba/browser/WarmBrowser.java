package com.aiqaramba.browser;

import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.StartedBrowser;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Browser that is kept ready, from before its start until a run takes it, it is given up, or it is ended. Only one of
 * these happens, and once. Thread-safe.
 */
final class WarmBrowser implements SessionListener {
    private @Nullable StartedBrowser browser;
    private Instant readySince = Instant.MAX;
    private boolean over;

    /** Takes over the started browser. When it was given up meanwhile, it is ended. */
    void ready(StartedBrowser started, Instant now) {
        if (!keep(started, now)) {
            started.close();
        }
    }

    private synchronized boolean keep(StartedBrowser started, Instant now) {
        browser = started;
        readySince = now;
        return !over;
    }

    /** Hands it over; empty when it is over. */
    synchronized Optional<StartedBrowser> take() {
        if (over) {
            return Optional.empty();
        }
        over = true;
        return Optional.ofNullable(browser);
    }

    synchronized boolean isOver() {
        return over;
    }

    synchronized boolean isReadySince(Instant moment) {
        return !readySince.isAfter(moment);
    }

    /** Tells whether it is ready and answers. */
    boolean isAlive() throws InterruptedException {
        StartedBrowser waiting;
        synchronized (this) {
            waiting = over ? null : browser;
        }
        return waiting != null && waiting.isAlive();
    }

    /** Returns false: no run needs it yet. */
    @Override
    public boolean waitsForBrowser() {
        return false;
    }

    /**
     * Ends it on a thread of its own, because the caller waits for a browser; one that is starting ends when it has.
     */
    @Override
    public boolean giveUp() {
        Optional<StartedBrowser> given;
        synchronized (this) {
            if (over) {
                return false;
            }
            given = take();
        }
        given.ifPresent(started -> new Thread(started::close, "aiqaramba-browser-warm-end").start());
        return true;
    }

    /** Ends it, unless somebody took it. */
    void end() {
        take().ifPresent(StartedBrowser::close);
    }
}
