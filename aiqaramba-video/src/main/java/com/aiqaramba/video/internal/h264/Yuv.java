package com.aiqaramba.video.internal.h264;

import java.awt.image.BufferedImage;

/**
 * A picture as a video has it: brightness for each pixel, and two colour differences for each square of 2 x 2, in whole
 * macroblocks of 16 x 16; what they have beyond the picture repeats its edge. The colours are those of ITU-R BT.709 in
 * the limited range, which is what a browser takes a video for that says nothing.
 */
public final class Yuv {
    static final int MACROBLOCK = 16;

    /** 219/255 and 224/255 of the weights of BT.709, in 65536ths. Those of a difference add up to nothing. */
    private static final int[] LUMA = {11_966, 40_254, 4_064};

    private static final int[] BLUE = {-6_596, -22_189, 28_785};
    private static final int[] RED = {28_785, -26_145, -2_640};

    private final int columns;
    private final int rows;
    final Plane luma;
    final Plane blue;
    final Plane red;

    /** A picture without content, of so many macroblocks. */
    Yuv(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        luma = new Plane(columns * 16, rows * 16);
        blue = new Plane(columns * 8, rows * 8);
        red = new Plane(columns * 8, rows * 8);
    }

    /** Converts a picture. */
    public static Yuv of(BufferedImage image) {
        int columns = (image.getWidth() + MACROBLOCK - 1) / MACROBLOCK;
        int rows = (image.getHeight() + MACROBLOCK - 1) / MACROBLOCK;
        Yuv yuv = new Yuv(columns, rows);
        int[] pixels = wholeMacroblocks(image, columns * MACROBLOCK, rows * MACROBLOCK);
        for (int y = 0; y < rows * MACROBLOCK; y += 2) {
            for (int x = 0; x < columns * MACROBLOCK; x += 2) {
                yuv.take(pixels, x, y);
            }
        }
        return yuv;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Returns whether a macroblock is the same in both. */
    boolean hasSame(Yuv other, int column, int row) {
        return luma.hasSame(other.luma, column * 16, row * 16, 16)
                && blue.hasSame(other.blue, column * 8, row * 8, 8)
                && red.hasSame(other.red, column * 8, row * 8, 8);
    }

    private static int[] wholeMacroblocks(BufferedImage image, int width, int height) {
        int[] pixels = new int[width * height];
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), pixels, 0, width);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = image.getWidth(); x < width; x++) {
                pixels[y * width + x] = pixels[y * width + x - 1];
            }
        }
        for (int y = image.getHeight(); y < height; y++) {
            System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
        }
        return pixels;
    }

    /** Four pixels have one colour difference of each kind together. */
    private void take(int[] pixels, int x, int y) {
        int first = y * columns * MACROBLOCK + x;
        int below = first + columns * MACROBLOCK;
        int[] square = {pixels[first], pixels[first + 1], pixels[below], pixels[below + 1]};
        int red4 = 0;
        int green4 = 0;
        int blue4 = 0;
        for (int i = 0; i < 4; i++) {
            int r = (square[i] >> 16) & 0xff;
            int g = (square[i] >> 8) & 0xff;
            int b = square[i] & 0xff;
            luma.set(x + i % 2, y + i / 2, 16 + weigh(LUMA, r, g, b, 16));
            red4 += r;
            green4 += g;
            blue4 += b;
        }
        blue.set(x / 2, y / 2, 128 + weigh(BLUE, red4, green4, blue4, 18));
        red.set(x / 2, y / 2, 128 + weigh(RED, red4, green4, blue4, 18));
    }

    /** The weighted sum divided by a power of 2 and rounded. */
    private static int weigh(int[] weights, int r, int g, int b, int power) {
        int sum = weights[0] * r + weights[1] * g + weights[2] * b;
        return (sum + (1 << (power - 1))) >> power;
    }
}
