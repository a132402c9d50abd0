package com.aiqaramba.browser.internal.observe;

/**
 * A rectangle in CSS pixels of the viewport.
 *
 * @param left its left edge
 * @param top its top edge
 * @param width its width
 * @param height its height
 */
public record Box(double left, double top, double width, double height) {
    /** The same rectangle, moved. */
    public Box moved(double right, double down) {
        return new Box(left + right, top + down, width, height);
    }
}
