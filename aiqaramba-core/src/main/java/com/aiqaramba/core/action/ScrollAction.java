package com.aiqaramba.core.action;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Scrolls the page, or what an element stands in, by most of what is visible of it. Immutable.
 *
 * @param direction which way
 * @param element something in the part that is to scroll; empty for the page
 * @since 0.1.0
 */
public record ScrollAction(Direction direction, Optional<ElementRef> element) implements BrowserAction {
    /**
     * Scrolls the page.
     *
     * @param direction which way
     */
    public ScrollAction(Direction direction) {
        this(direction, Optional.empty());
    }

    @Override
    public List<ElementRef> elements() {
        return element.stream().toList();
    }

    @Override
    public String describe() {
        return "scroll " + direction.words()
                + element.map(target -> " at " + target).orElse("");
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new ScrollAction(direction, element.map(target -> target.mapText(mapping)));
    }

    /** Direction of a scroll. */
    public enum Direction {
        /** Towards the top. */
        UP,
        /** Towards the bottom. */
        DOWN,
        /** Towards the left edge. */
        LEFT,
        /** Towards the right edge. */
        RIGHT,
        /** All the way to the top. */
        TOP,
        /** All the way to the bottom. */
        BOTTOM;

        private String words() {
            String word = name().toLowerCase(Locale.ROOT);
            return this == TOP || this == BOTTOM ? "to the " + word : word;
        }
    }
}
