package com.aiqaramba.verification.endtoend;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A stored picture, pixel by pixel. */
final class Picture {
    private static final int COVER = 0x60;
    private static final int LOSS = 12;
    static final int REDDISH = 60;

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    static Picture read(byte[] bytes) throws IOException {
        return new Picture(ImageIO.read(new ByteArrayInputStream(bytes)));
    }

    boolean showsRed() {
        int[] colors = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(colors)
                .anyMatch(color -> (color >> 16 & 0xFF) - Math.max(color >> 8 & 0xFF, color & 0xFF) > REDDISH);
    }

    /** Whether a rectangle has the colour with which secrets are covered, as far as JPEG keeps it. */
    boolean isCovered(Rectangle place) {
        return IntStream.range(0, place.width * place.height)
                .mapToObj(at -> color(place.x + at % place.width, place.y + at / place.width))
                .allMatch(color -> isCover(color.getRed()) && isCover(color.getGreen()) && isCover(color.getBlue()));
    }

    private static boolean isCover(int shade) {
        return Math.abs(shade - COVER) <= LOSS;
    }

    private Color color(int x, int y) {
        return new Color(image.getRGB(x, y));
    }
}
