package com.aiqaramba.browser.internal.session;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Parts that a browser is made of. Whoever opens it adds each part as soon as it is there; what was added is closed in
 * reverse order when one of the next fails to open, or later as a whole. For one thread.
 */
public final class OpenParts implements AutoCloseable {
    private final Deque<Runnable> ends = new ArrayDeque<>();

    /** Adds what closes a part; it throws nothing. */
    public void add(Runnable end) {
        ends.push(end);
    }

    /** Keeps the parts open, and returns what closes them. */
    public Runnable keep() {
        Deque<Runnable> kept = new ArrayDeque<>(ends);
        ends.clear();
        return () -> kept.forEach(Runnable::run);
    }

    /** Closes the parts that were not kept. */
    @Override
    public void close() {
        keep().run();
    }
}
