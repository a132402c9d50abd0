package com.aiqaramba.browser;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.SessionListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A number of places and the line before them. Thread-safe. */
final class BrowserQueue {
    private static final int STARTS_AT_ONCE = 2;

    private final int number;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Place> line = new ArrayList<>();
    private final Map<Place, Reserve> reserves = new LinkedHashMap<>();
    private int taken;
    private int starting;

    BrowserQueue(int number) {
        this.number = number;
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

    /** Goes to the end of the line, and straight on where nobody waits and a place is free. */
    Place join(SessionListener listener) {
        Place place = new Place();
        lock.lock();
        try {
            line.add(place);
            if (listener instanceof Reserve reserve) {
                reserves.put(place, reserve);
            }
            admit();
            return place;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until somebody in the line has a place. The listener is told outside the lock: a slow one delays nobody. */
    void await(Place place, SessionListener listener, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(patience);
        int position = awaitMove(place, -1, deadline);
        if (position > 0 && !(listener instanceof Reserve)) {
            askForAPlace();
        }
        while (position > 0) {
            listener.queued(position, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            position = awaitMove(place, position, deadline);
        }
    }

    /** One of those in reserve gives its place up. Outside the lock, because it comes back to leave. */
    private void askForAPlace() {
        for (Reserve reserve : reservesInTheWay()) {
            if (reserve.giveUp()) {
                return;
            }
        }
    }

    /** None where there is a place for everybody in the line, as soon as their turn to start has come. */
    private List<Reserve> reservesInTheWay() {
        lock.lock();
        try {
            return taken + line.size() > number ? List.copyOf(reserves.values()) : List.of();
        } finally {
            lock.unlock();
        }
    }

    /** The new position once it is not the one that was told: 1 is the next, 0 has a place. */
    private int awaitMove(Place place, int told, long deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            int position = line.indexOf(place) + 1;
            while (position == told) {
                long remaining = deadline - System.nanoTime();
                if (remaining <= 0) {
                    throw impatient(position);
                }
                moved.awaitNanos(remaining);
                position = line.indexOf(place) + 1;
            }
            return position;
        } finally {
            lock.unlock();
        }
    }

    private BrowserException impatient(int position) {
        return BrowserException.retryable("No browser became free in time: " + taken + " of " + number
                + " are in use, and this was number " + position + " in the queue. Try again later, wait longer with"
                + " BrowserLimit.withPatience, or allow more browsers with BrowserLimit.of.");
    }

    private void change(Place place, State next) {
        lock.lock();
        try {
            if (place.state.compareTo(next) < 0) {
                count(place.state, -1);
                place.state = next;
                count(next, 1);
                line.remove(place);
                if (next == State.LEFT) {
                    reserves.remove(place);
                }
                admit();
            }
        } finally {
            lock.unlock();
        }
    }

    private void admit() {
        while (!line.isEmpty() && taken < number && starting < STARTS_AT_ONCE) {
            line.remove(0).state = State.STARTING;
            count(State.STARTING, 1);
        }
        moved.signalAll();
    }

    private void count(State state, int one) {
        starting += state == State.STARTING ? one : 0;
        taken += state == State.STARTING || state == State.STARTED ? one : 0;
    }
}
