package com.aiqaramba.browser.internal.action;

import java.time.Duration;

/** Pause between two looks at a page. */
@FunctionalInterface
public interface Pause {
    /** Returns when the time has passed. */
    void rest(Duration duration) throws InterruptedException;
}
