package com.aiqaramba.browser;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.internal.time.MonotonicClock;
import com.aiqaramba.core.spi.SessionListener;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Limit of how many browsers there are at once, with the queue of those who wait for one: first come, first served.
 * Nobody goes ahead of somebody who waits, and nobody waits for ever.
 *
 * <pre>{@code
 * BrowserLimit limit =
 *         BrowserLimit.builder(3).maxWait(Duration.ofMinutes(2)).build();
 * LocalBrowsers browsers = LocalBrowsers.builder().limit(limit).build();
 * }</pre>
 *
 * <p>Defaults: 5 browsers in this JVM ({@link #JVM_WIDE}), a wait of 10 minutes at most. At most 2 browsers start at
 * once; who waits for a start to end is in the queue too. Several starts at once make each other slow, to the point
 * where they reach their timeouts.
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public final class BrowserLimit {
    private static final int BROWSERS = 5;
    private static final Duration MAX_WAIT = Duration.ofMinutes(10);

    /** Limit of 5 browsers in this JVM, shared by all who do not set another one. */
    public static final BrowserLimit JVM_WIDE = of(BROWSERS);

    private final BrowserQueue queue;
    private final Duration maxWait;

    private BrowserLimit(BrowserQueue queue, Duration maxWait) {
        this.queue = queue;
        this.maxWait = maxWait;
    }

    /**
     * Makes a limit with a queue of its own and the default wait.
     *
     * @param browsers how many there may be at once, 1 or more
     * @return the limit
     * @throws IllegalArgumentException when that is less than 1
     */
    public static BrowserLimit of(int browsers) {
        return builder(browsers).build();
    }

    /**
     * Begins a limit. Each limit that is built has a queue of its own.
     *
     * @param browsers how many there may be at once, 1 or more
     * @return a builder with the default wait
     * @throws IllegalArgumentException when that is less than 1
     */
    public static Builder builder(int browsers) {
        if (browsers < 1) {
            throw new IllegalArgumentException("A limit allows 1 browser or more.");
        }
        return new Builder(() -> new BrowserQueue(browsers, MonotonicClock.start()), MAX_WAIT);
    }

    /**
     * Begins a limit for callers that wait for another time. It counts the same browsers as this one, in the same
     * queue.
     *
     * @return a builder with the wait of this limit
     */
    public Builder toBuilder() {
        return new Builder(() -> queue, maxWait);
    }

    /**
     * Waits until a browser may be started. Whoever starts browsers calls this before, and closes the permit when the
     * browser is gone or did not come about. An interrupt, a failure or a listener that throws leaves the queue. A
     * listener that {@linkplain SessionListener#waitsForBrowser() does not wait} gets a permit only when one is free
     * and nobody waits, and is asked to {@linkplain SessionListener#giveUp() give it up} as soon as somebody has to
     * wait.
     *
     * @param listener hears the position and the remaining wait when the wait begins and whenever the position changes,
     *     on this thread
     * @return the permit for one browser
     * @throws BrowserException when none became free in time; it is retryable
     * @throws InterruptedException when the thread is interrupted
     */
    public Permit acquire(SessionListener listener) throws InterruptedException {
        BrowserQueue.Place place =
                queue.join(listener.waitsForBrowser() ? Optional.empty() : Optional.of(listener::giveUp));
        boolean admitted = false;
        try {
            queue.await(place, listener, maxWait);
            admitted = true;
            return new Permit(place);
        } finally {
            if (!admitted) {
                place.leave();
            }
        }
    }

    /**
     * Builder of a {@link BrowserLimit}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final Supplier<BrowserQueue> queue;
        private Duration maxWait;

        private Builder(Supplier<BrowserQueue> queue, Duration maxWait) {
            this.queue = queue;
            this.maxWait = maxWait;
        }

        /**
         * Sets how long a caller waits.
         *
         * @param atMost zero or more; zero means that it fails instead of waiting. The default is 10 minutes, in which
         *     also a session that its user forgot has reached its idle timeout
         * @return this builder
         * @throws IllegalArgumentException when it is negative
         */
        public Builder maxWait(Duration atMost) {
            if (atMost.isNegative()) {
                throw new IllegalArgumentException("The longest wait is zero or more; the default is 10 minutes.");
            }
            maxWait = atMost;
            return this;
        }

        /**
         * Builds the limit.
         *
         * @return the limit
         */
        public BrowserLimit build() {
            return new BrowserLimit(queue.get(), maxWait);
        }
    }

    /**
     * Right to one browser. Thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Permit implements AutoCloseable {
        private final BrowserQueue.Place place;

        private Permit(BrowserQueue.Place place) {
            this.place = place;
        }

        /** Says that the browser has started, so that the next one may. A second call does nothing. */
        public void started() {
            place.started();
        }

        /** Gives the permit back. A second call does nothing, on whatever thread. */
        @Override
        public void close() {
            place.leave();
        }
    }
}
