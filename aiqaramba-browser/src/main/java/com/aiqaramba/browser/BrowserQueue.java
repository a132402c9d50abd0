package com.aiqaramba.browser;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.SessionListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A number of places and the queue before them. Thread-safe. */
final class BrowserQueue {
    private static final int STARTS_AT_ONCE = 2;

    /** Longer than any program runs, and short enough to be added to any moment. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(36_500);

    private final int number;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Place> waiting = new ArrayList<>();
    private final Map<Place, BooleanSupplier> spare = new LinkedHashMap<>();
    private int taken;
    private int starting;

    BrowserQueue(int number, InstantSource clock) {
        this.number = number;
        this.clock = clock;
    }

    private enum State {
        WAITING,
        STARTING,
        STARTED,
        LEFT
    }

    /** Somebody who wants a place, has one, or has left. */
    final class Place {
        private State state = State.WAITING;

        void started() {
            change(this, State.STARTED);
        }

        void leave() {
            change(this, State.LEFT);
        }
    }

    /**
     * Goes to the end of the queue, and straight on where nobody waits and a place is free. Whoever would give the
     * place up is refused where there is none: it never stands in the queue, or a run behind it would come later.
     *
     * @param giveUp asks somebody who needs the place less than anybody who waits to give it up, and returns whether it
     *     will be free soon; empty for all others
     */
    Place join(Optional<BooleanSupplier> giveUp) {
        Place place = new Place();
        lock.lock();
        try {
            waiting.add(place);
            admit();
            if (giveUp.isPresent()) {
                if (waiting.remove(place)) {
                    throw tookTooLong(waiting.size() + 1);
                }
                spare.put(place, giveUp.get());
            }
            return place;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until somebody in the queue has a place. The listener is told outside the lock: a slow one delays nobody.
     */
    void await(Place place, SessionListener listener, Duration maxWait) throws InterruptedException {
        Duration wait = maxWait.compareTo(LONGEST_WAIT) < 0 ? maxWait : LONGEST_WAIT;
        Instant deadline = clock.instant().plus(wait);
        int position = awaitMove(place, -1, deadline);
        if (position > 0) {
            askForAPlace();
        }
        while (position > 0) {
            Duration left = leftUntil(deadline);
            listener.queued(position, left.isNegative() ? Duration.ZERO : left);
            position = awaitMove(place, position, deadline);
        }
    }

    private Duration leftUntil(Instant deadline) {
        return Duration.between(clock.instant(), deadline);
    }

    /** Asks one after the other until one gives its place up; outside the lock, because that comes back to leave. */
    private void askForAPlace() {
        for (BooleanSupplier giveUp : spareInTheWay()) {
            if (giveUp.getAsBoolean()) {
                return;
            }
        }
    }

    /** Returns none where there is a place for everybody in the queue, as soon as their turn to start has come. */
    private List<BooleanSupplier> spareInTheWay() {
        lock.lock();
        try {
            return taken + waiting.size() > number ? List.copyOf(spare.values()) : List.of();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the new position once it is not the one that was told: 1 is the next, 0 has a place. */
    private int awaitMove(Place place, int told, Instant deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            int position = waiting.indexOf(place) + 1;
            while (position == told) {
                long nanosLeft = TimeUnit.NANOSECONDS.convert(leftUntil(deadline));
                if (nanosLeft <= 0) {
                    throw tookTooLong(position);
                }
                moved.awaitNanos(nanosLeft);
                position = waiting.indexOf(place) + 1;
            }
            return position;
        } finally {
            lock.unlock();
        }
    }

    private BrowserException tookTooLong(int position) {
        return BrowserException.retryable("No browser became free in time: " + taken + " of " + number
                + " are in use, and this was number " + position + " in the queue. Try again later, wait longer with"
                + " BrowserLimit.Builder.maxWait, or allow more browsers with BrowserLimit.of.");
    }

    private void change(Place place, State next) {
        lock.lock();
        try {
            if (place.state.compareTo(next) < 0) {
                count(place.state, -1);
                place.state = next;
                count(next, 1);
                waiting.remove(place);
                if (next == State.LEFT) {
                    spare.remove(place);
                }
                admit();
            }
        } finally {
            lock.unlock();
        }
    }

    private void admit() {
        while (!waiting.isEmpty() && taken < number && starting < STARTS_AT_ONCE) {
            waiting.remove(0).state = State.STARTING;
            count(State.STARTING, 1);
        }
        moved.signalAll();
    }

    private void count(State state, int one) {
        starting += state == State.STARTING ? one : 0;
        taken += state == State.STARTING || state == State.STARTED ? one : 0;
    }
}
