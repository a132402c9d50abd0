package com.aiqaramba.browser.internal.action;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Wait for what a page does by itself: it enables a button, takes a cover away, ends a movement. */
record Patience(InstantSource clock, Pause pause) {
    /** A person waits as long for what is about to become usable. */
    static final Duration LONGEST = Duration.ofSeconds(1);

    /** Pages do not react at once to a mouse, a view or a word that may only be passing by. */
    private static final Duration REACTION = Duration.ofMillis(250);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** Look at the page. */
    @FunctionalInterface
    interface Attempt {
        /** Returns true when there is nothing more to wait for. */
        boolean succeeds() throws InterruptedException;
    }

    /** Looks again until an attempt succeeds or the time is over. */
    boolean await(Duration longest, Attempt attempt) throws InterruptedException {
        Instant deadline = clock.instant().plus(longest);
        while (!attempt.succeeds()) {
            if (!clock.instant().isBefore(deadline)) {
                return false;
            }
            rest();
        }
        return true;
    }

    /** Lets the page see that the mouse, the view or the word stays as it is. */
    void stay() throws InterruptedException {
        pause.rest(REACTION);
    }

    /** Lets the page do what it is about to do. */
    void rest() throws InterruptedException {
        pause.rest(BETWEEN_LOOKS);
    }
}
