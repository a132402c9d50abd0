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
    /** Returns the same rectangle as it is painted by a frame. */
    public Box in(Frame frame) {
        return new Box(
                frame.left + left * frame.scale,
                frame.top + top * frame.scale,
                width * frame.scale,
                height * frame.scale);
    }

    /**
     * Place at which a frame paints its document.
     *
     * @param left of its content, in the picture
     * @param top of its content, in the picture
     * @param scale how much bigger than laid out
     */
    record Frame(double left, double top, double scale) {
        static final Frame TOP = new Frame(0, 0, 1);

        Frame inner(Box content, double innerScale) {
            Box painted = content.in(this);
            return new Frame(painted.left, painted.top, scale * innerScale);
        }
    }
}
