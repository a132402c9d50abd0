package com.aiqaramba.browser.internal.driver;

import java.time.Duration;

/** Option of every source of browsers: how much longer than a page load one command of a driver may take. */
public final class CommandTimeout {
    /** Seconds of the default. */
    public static final int DEFAULT_SECONDS = 10;

    /** The default. */
    public static final Duration DEFAULT = Duration.ofSeconds(DEFAULT_SECONDS);

    private CommandTimeout() {}

    /** Returns a timeout that is more than zero. */
    public static Duration require(Duration beyondPageLoad) {
        if (beyondPageLoad.isNegative() || beyondPageLoad.isZero()) {
            throw new IllegalArgumentException(
                    "The command timeout is more than zero; the default is " + DEFAULT_SECONDS + " seconds.");
        }
        return beyondPageLoad;
    }
}
