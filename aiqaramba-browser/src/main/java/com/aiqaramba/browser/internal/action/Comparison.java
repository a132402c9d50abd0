package com.aiqaramba.browser.internal.action;

import java.util.Optional;

/** Comparison of what an element holds by now with what it held when it was left. */
@FunctionalInterface
interface Comparison {
    /**
     * Returns what has become of it; empty while it holds the same.
     *
     * @param searched whether an element that is gone is looked for on the page
     */
    Optional<Change> now(boolean searched) throws InterruptedException;
}
