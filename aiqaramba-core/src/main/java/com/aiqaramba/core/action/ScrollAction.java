package com.aiqaramba.core.action;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Scrolls the page by most of a screen. Immutable.
 *
 * @param direction which way
 * @since 0.1.0
 */
public record ScrollAction(Direction direction) implements BrowserAction {
    @Override
    public String describe() {
        return "scroll " + direction.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return this;
    }

    /** Direction of a scroll. */
    public enum Direction {
        /** Towards the top. */
        UP,
        /** Towards the bottom. */
        DOWN
    }
}
