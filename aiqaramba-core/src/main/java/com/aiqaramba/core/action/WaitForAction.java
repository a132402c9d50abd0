package com.aiqaramba.core.action;

import com.aiqaramba.core.check.Check;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Waits until a statement about the page holds. It is evaluated over and over while the page changes. Immutable.
 *
 * @param condition what must hold
 * @param timeout how long to wait at most, up to 60 seconds
 * @since 0.1.0
 */
public record WaitForAction(Check condition, Duration timeout) implements BrowserAction {
    /** The longest wait that is allowed. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    /** Checks the timeout. */
    public WaitForAction {
        if (timeout.isNegative() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A wait lasts 0 to " + LONGEST.toSeconds() + " seconds.");
        }
    }

    @Override
    public String describe() {
        return "wait until " + condition.describe();
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new WaitForAction(condition.mapText(mapping), timeout);
    }
}
