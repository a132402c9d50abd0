package com.aiqaramba.browser.internal.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Listener to what the browser tells about its pages. Called on the thread that reads the log. */
@FunctionalInterface
public interface EventListener {
    /**
     * Takes note of an event.
     *
     * @param name as the DevTools protocol calls it, for example {@code Network.requestWillBeSent}
     * @param params what the protocol says of it; a page has chosen much of that
     */
    void on(String name, JsonNode params);

    /**
     * Takes note of an event at a moment.
     *
     * @param name as the DevTools protocol calls it
     * @param params what the protocol says of it
     * @param at when the driver took note of it, which may be later than it happened
     */
    default void on(String name, JsonNode params, Instant at) {
        on(name, params);
    }
}
