package com.aiqaramba.video.internal.h264;

import java.util.Arrays;

/** The samples of one colour component, 0 to 255 each, row by row. */
final class Plane {
    private final int width;
    private final byte[] samples;

    Plane(int width, int height) {
        this.width = width;
        this.samples = new byte[width * height];
    }

    int at(int x, int y) {
        return samples[y * width + x] & 0xff;
    }

    void set(int x, int y, int sample) {
        samples[y * width + x] = (byte) sample;
    }

    /** Returns whether a square is the same in both. */
    boolean hasSame(Plane other, int left, int top, int side) {
        for (int y = top; y < top + side; y++) {
            int from = y * width + left;
            if (!Arrays.equals(samples, from, from + side, other.samples, from, from + side)) {
                return false;
            }
        }
        return true;
    }
}
