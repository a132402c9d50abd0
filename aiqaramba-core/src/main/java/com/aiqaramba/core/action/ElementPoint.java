package com.aiqaramba.core.action;

/**
 * Point of an element, as shares of its size. Immutable.
 *
 * @param x from its left edge, in percent of its width
 * @param y from its upper edge, in percent of its height
 * @since 0.1.0
 */
public record ElementPoint(int x, int y) {
    /** The middle; where that belongs to another control or is covered, another free place of the element. */
    public static final ElementPoint MIDDLE = new ElementPoint(50, 50);

    /** Checks the range, 0 to 100. */
    public ElementPoint {
        if (Math.min(x, y) < 0 || Math.max(x, y) > 100) {
            throw new IllegalArgumentException("A point of an element lies between 0 and 100 percent.");
        }
    }

    /** For people: {@code at 20% from the left and 80% from above}, empty for the middle. */
    String describe() {
        return equals(MIDDLE) ? "" : " at " + x + "% from the left and " + y + "% from above";
    }
}
