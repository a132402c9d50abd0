package com.aiqaramba.browser.internal.action;

import java.time.Duration;

/** Lets time pass between two looks at a page. */
@FunctionalInterface
public interface Pause {
    /** Returns when the time has passed. */
    void rest(Duration duration) throws InterruptedException;
}
