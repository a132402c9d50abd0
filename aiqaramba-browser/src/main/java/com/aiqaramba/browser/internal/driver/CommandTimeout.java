package com.aiqaramba.browser.internal.driver;

import java.time.Duration;

/** Option of every source of browsers: how much longer than a page load one command of a driver may take. */
public final class CommandTimeout {
    /** 10 seconds. */
    public static final Duration DEFAULT = Duration.ofSeconds(10);

    private CommandTimeout() {}

    /** Returns a timeout that is more than zero. */
    public static Duration require(Duration beyondPageLoad) {
        if (beyondPageLoad.isNegative() || beyondPageLoad.isZero()) {
            throw new IllegalArgumentException(
                    "The command timeout is more than zero; the default is " + DEFAULT.toSeconds() + " seconds.");
        }
        return beyondPageLoad;
    }
}
