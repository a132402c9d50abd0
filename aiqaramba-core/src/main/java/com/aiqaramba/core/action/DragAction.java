package com.aiqaramba.core.action;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Drags an element onto another one, or by an offset. Immutable.
 *
 * @param from what is dragged
 * @param start the point of it that is taken hold of
 * @param to where it is dropped; empty to drop it at an offset from the start
 * @param end the point of it on which it is dropped; without meaning for an offset
 * @param right the offset to the right in CSS pixels, without meaning where {@code to} is given
 * @param down the offset to the bottom in CSS pixels, without meaning where {@code to} is given
 * @param hold how long to hold the button down before the first move, up to 5 seconds
 * @since 0.1.0
 */
public record DragAction(
        ElementRef from,
        ElementPoint start,
        Optional<ElementRef> to,
        ElementPoint end,
        int right,
        int down,
        Duration hold)
        implements BrowserAction {
    /** The longest time to hold the button down before the first move. */
    public static final Duration LONGEST_HOLD = Duration.ofSeconds(5);

    /** Checks the time. */
    public DragAction {
        if (hold.isNegative() || hold.compareTo(LONGEST_HOLD) > 0) {
            throw new IllegalArgumentException(
                    "Before a drag the button is held for 0 to " + LONGEST_HOLD.toSeconds() + " seconds.");
        }
    }

    /**
     * Drags the middle of one element to the middle of another.
     *
     * @param from what is dragged
     * @param to where it is dropped
     */
    public DragAction(ElementRef from, ElementRef to) {
        this(from, ElementPoint.MIDDLE, Optional.of(to), ElementPoint.MIDDLE, 0, 0, Duration.ZERO);
    }

    /**
     * Begins a drag of the middle of an element.
     *
     * @param from what is dragged
     * @return the builder
     */
    public static Builder builder(ElementRef from) {
        return new Builder(from);
    }

    @Override
    public List<ElementRef> elements() {
        return Stream.concat(Stream.of(from), to.stream()).toList();
    }

    @Override
    public String describe() {
        String place = to.map(element -> " onto " + element + end.describe())
                .orElse(" by " + right + " pixels to the right and " + down + " down");
        return "drag " + from + start.describe() + place;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new DragAction(
                from.mapText(mapping), start, to.map(element -> element.mapText(mapping)), end, right, down, hold);
    }

    /** Builder of a drag. Not thread-safe. */
    public static final class Builder {
        private final ElementRef from;
        private ElementPoint start = ElementPoint.MIDDLE;
        private Optional<ElementRef> to = Optional.empty();
        private ElementPoint end = ElementPoint.MIDDLE;
        private int right;
        private int down;
        private Duration hold = Duration.ZERO;

        private Builder(ElementRef from) {
            this.from = from;
        }

        /**
         * Sets the point at which the element is taken hold of. The default is {@link ElementPoint#MIDDLE}.
         *
         * @param point which point of it
         * @return this builder
         */
        public Builder start(ElementPoint point) {
            start = point;
            return this;
        }

        /**
         * Drops it on an element.
         *
         * @param element which one
         * @param point which point of it
         * @return this builder
         */
        public Builder to(ElementRef element, ElementPoint point) {
            to = Optional.of(element);
            end = point;
            return this;
        }

        /**
         * Drops it at an offset. The default is where it is.
         *
         * @param pixelsRight CSS pixels to the right
         * @param pixelsDown CSS pixels down
         * @return this builder
         */
        public Builder by(int pixelsRight, int pixelsDown) {
            to = Optional.empty();
            right = pixelsRight;
            down = pixelsDown;
            return this;
        }

        /**
         * Sets how long to hold the button down before the first move. The default is not at all.
         *
         * @param time up to 5 seconds
         * @return this builder
         */
        public Builder hold(Duration time) {
            hold = time;
            return this;
        }

        /**
         * Makes the drag.
         *
         * @return the action
         */
        public DragAction build() {
            return new DragAction(from, start, to, end, right, down, hold);
        }
    }
}
