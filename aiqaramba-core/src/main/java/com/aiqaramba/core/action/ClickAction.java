package com.aiqaramba.core.action;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Clicks an element. Immutable.
 *
 * <pre>{@code
 * BrowserAction open = ClickAction.builder(row).count(2).build();
 * }</pre>
 *
 * @param element which element
 * @param point where
 * @param press what is pressed
 * @since 0.1.0
 */
public record ClickAction(ElementRef element, ElementPoint point, Press press) implements BrowserAction {
    /**
     * Makes a click with the left button in the middle of an element.
     *
     * @param element which element
     */
    public ClickAction(ElementRef element) {
        this(element, ElementPoint.MIDDLE, new Press(Button.LEFT, 1, Set.of()));
    }

    /**
     * Begins a click with the left button in the middle of an element.
     *
     * @param element which element
     * @return the builder
     */
    public static Builder builder(ElementRef element) {
        return new Builder(element);
    }

    /**
     * Press of a button, alone or with keys. Immutable.
     *
     * @param button which button of the mouse
     * @param count how often in a row, 1 to 3: 2 is a double click
     * @param holding keys that are held meanwhile
     */
    public record Press(Button button, int count, Set<Modifier> holding) {
        private static final int MOST = 3;

        /** Checks the count and copies the keys. */
        public Press {
            if (count < 1 || count > MOST) {
                throw new IllegalArgumentException("One clicks 1 to " + MOST + " times in a row.");
            }
            holding = Set.copyOf(holding);
        }

        private String describe() {
            String times = count == 1 ? "" : count == 2 ? "double-" : "triple-";
            String which = button == Button.LEFT ? "" : button.name().toLowerCase(Locale.ROOT) + "-";
            return times + which + "click ";
        }

        private String keys() {
            return holding.isEmpty()
                    ? ""
                    : Arrays.stream(Modifier.values())
                            .filter(holding::contains)
                            .map(key -> key.name().charAt(0)
                                    + key.name().substring(1).toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining("+", " holding ", ""));
        }
    }

    /** Button of a mouse. */
    public enum Button {
        /** The one for choosing. */
        LEFT,
        /** The wheel. */
        MIDDLE,
        /** The one for context menus. */
        RIGHT
    }

    /** Key that changes what a click means. */
    public enum Modifier {
        /** Control. */
        CONTROL,
        /** Shift. */
        SHIFT,
        /** Alt. */
        ALT,
        /** The key with the sign of the platform. */
        META
    }

    @Override
    public List<ElementRef> elements() {
        return List.of(element);
    }

    @Override
    public String describe() {
        return press.describe() + element + point.describe() + press.keys();
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new ClickAction(element.mapText(mapping), point, press);
    }

    /** Builder of a click. Not thread-safe. */
    public static final class Builder {
        private final ElementRef element;
        private Button button = Button.LEFT;
        private int count = 1;
        private Set<Modifier> holding = Set.of();
        private ElementPoint point = ElementPoint.MIDDLE;

        private Builder(ElementRef element) {
            this.element = element;
        }

        /**
         * Sets the button of the mouse. The default is the left one.
         *
         * @param which which one
         * @return this builder
         */
        public Builder button(Button which) {
            button = which;
            return this;
        }

        /**
         * Sets how often to click in a row. The default is once.
         *
         * @param times 1 to 3
         * @return this builder
         */
        public Builder count(int times) {
            count = times;
            return this;
        }

        /**
         * Sets the keys that are held meanwhile. The default is none.
         *
         * @param keys which ones
         * @return this builder
         */
        public Builder holding(Set<Modifier> keys) {
            holding = keys;
            return this;
        }

        /**
         * Sets where to click. The default is {@link ElementPoint#MIDDLE}.
         *
         * @param where which point of the element
         * @return this builder
         */
        public Builder point(ElementPoint where) {
            point = where;
            return this;
        }

        /**
         * Makes the click.
         *
         * @return the action
         */
        public ClickAction build() {
            return new ClickAction(element, point, new Press(button, count, holding));
        }
    }
}
