package com.aiqaramba.browser;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.SessionListener;
import java.time.Duration;

/**
 * How many browsers there are at once, and the queue of those who wait for one: first come, first served. Nobody goes
 * ahead of somebody who waits, and nobody waits for ever.
 *
 * <p>Defaults: 5 browsers in this JVM ({@link #JVM_WIDE}), a patience of 10 minutes. At most 2 browsers start at once; who
 * waits for a start to end is in the queue too. Several starts at once make each other slow, to the point where they
 * reach their timeouts.
 *
 * <p>Thread-safe.
 */
public final class BrowserLimit {
    /** 5 browsers in this JVM, whoever starts them. */
    public static final BrowserLimit JVM_WIDE = of(5);

    private final BrowserQueue places;
    private final Duration patience;

    private BrowserLimit(BrowserQueue places, Duration patience) {
        this.places = places;
        this.patience = patience;
    }

    /**
     * A limit with a queue of its own.
     *
     * @param browsers how many there may be at once, 1 or more
     * @return the limit
     */
    public static BrowserLimit of(int browsers) {
        if (browsers < 1) {
            throw new IllegalArgumentException("A limit allows 1 browser or more.");
        }
        return new BrowserLimit(new BrowserQueue(browsers), Duration.ofMinutes(10));
    }

    /**
     * The same browsers and the same queue for callers with another patience.
     *
     * @param atMost how long a caller waits, zero or more; zero means that it fails instead of waiting. The default is 10
     *     minutes, in which also a session that its user forgot has reached its idle timeout
     * @return the limit with that patience
     */
    public BrowserLimit withPatience(Duration atMost) {
        if (atMost.isNegative()) {
            throw new IllegalArgumentException("The patience is zero or more; the default is 10 minutes.");
        }
        return new BrowserLimit(places, atMost);
    }

    /**
     * Waits for its turn. Whoever starts browsers calls this before, and closes the permit when the browser is gone or did
     * not come about. An interrupt, a failure or a listener that throws leaves the queue.
     *
     * @param listener hears the position and the remaining patience when the wait begins and whenever the position
     *     changes, on this thread
     * @return the permit for one browser
     * @throws BrowserException when the patience is used up; it is retryable
     * @throws InterruptedException when the thread is interrupted
     */
    public Permit acquire(SessionListener listener) throws InterruptedException {
        BrowserQueue.Place place = places.join(listener);
        boolean admitted = false;
        try {
            places.await(place, listener, listener instanceof Reserve ? Duration.ZERO : patience);
            admitted = true;
            return new Permit(place);
        } finally {
            if (!admitted) {
                place.leave();
            }
        }
    }

    /** The right to one browser. Thread-safe. */
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
