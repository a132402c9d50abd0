package com.aiqaramba.core.agent;

import com.aiqaramba.core.check.Check;
import java.util.List;

/**
 * Expectation of what should hold at the end. Immutable.
 *
 * @param words what should hold, in plain language, not blank
 * @param checks checks of the host's own that must all hold; empty leaves it to the model to propose some
 * @since 0.1.0
 */
public record Expectation(String words, List<Check> checks) {
    /** Copies the list. */
    public Expectation {
        words = words.strip();
        checks = List.copyOf(checks);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("An expectation says in words what should hold.");
        }
    }
}
