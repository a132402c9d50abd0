package com.aiqaramba.core.action;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Drags an element onto another one, or by an offset. Immutable.
 *
 * @param taken what is dragged
 * @param drop where it is dropped
 * @param hold how long to hold the button down before the first move, up to 5 seconds
 * @since 0.1.0
 */
public record DragAction(Spot taken, Drop drop, Duration hold) implements BrowserAction {
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
        this(
                new Spot(from, ElementPoint.MIDDLE),
                new Drop(Optional.of(new Spot(to, ElementPoint.MIDDLE)), 0, 0),
                Duration.ZERO);
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

    /**
     * Point of an element that is dragged or dropped on. Immutable.
     *
     * @param element which element
     * @param point which point of it
     */
    public record Spot(ElementRef element, ElementPoint point) {
        private String describe() {
            return element + point.describe();
        }

        private Spot mapText(UnaryOperator<String> mapping) {
            return new Spot(element.mapText(mapping), point);
        }
    }

    /**
     * Place at which something is dropped. Immutable.
     *
     * @param onto on what; empty for an offset from where it was taken
     * @param right the offset to the right in CSS pixels, without meaning where {@code onto} is given
     * @param down the offset to the bottom in CSS pixels, without meaning where {@code onto} is given
     */
    public record Drop(Optional<Spot> onto, int right, int down) {}

    @Override
    public List<ElementRef> elements() {
        return Stream.concat(Stream.of(taken), drop.onto().stream())
                .map(Spot::element)
                .toList();
    }

    @Override
    public String describe() {
        String place = drop.onto()
                .map(spot -> " onto " + spot.describe())
                .orElse(" by " + drop.right() + " pixels to the right and " + drop.down() + " down");
        return "drag " + taken.describe() + place;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        Drop mapped = new Drop(drop.onto().map(spot -> spot.mapText(mapping)), drop.right(), drop.down());
        return new DragAction(taken.mapText(mapping), mapped, hold);
    }

    /** Builder of a drag. Not thread-safe. */
    public static final class Builder {
        private final ElementRef from;
        private ElementPoint start = ElementPoint.MIDDLE;
        private Optional<Spot> to = Optional.empty();
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
            to = Optional.of(new Spot(element, point));
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
            return new DragAction(new Spot(from, start), new Drop(to, right, down), hold);
        }
    }
}
