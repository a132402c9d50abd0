package com.aiqaramba.core.page;

/**
 * Part of a picture. Its edges are fractions of the picture's width and height, so that they hold at any size.
 * Immutable.
 *
 * @since 0.1.0
 */
public sealed interface PictureArea permits PictureAreaData {
    /**
     * Returns a part of a picture.
     *
     * @param left its left edge, 0 to 1
     * @param top its top edge, 0 to 1
     * @param width its width, more than 0, and 1 at most
     * @param height its height, more than 0, and 1 at most
     * @return the part
     */
    static PictureArea of(double left, double top, double width, double height) {
        return new PictureAreaData(left, top, width, height);
    }

    /** {@return its left edge, 0 to 1} */
    double left();

    /** {@return its top edge, 0 to 1} */
    double top();

    /** {@return its width, more than 0, and 1 at most} */
    double width();

    /** {@return its height, more than 0, and 1 at most} */
    double height();
}

record PictureAreaData(double left, double top, double width, double height) implements PictureArea {}
