package com.aiqaramba.video.internal.recording;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * All pictures of a video have the size of its first one; larger ones are made smaller, and what is left over is black.
 */
record Canvas(int width, int height) {
    /** Reads a picture; empty when it is in no known format. Nothing is cached on disk. */
    static Optional<BufferedImage> read(byte[] encoded) {
        try {
            return Optional.ofNullable(
                    ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded))));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    BufferedImage fit(BufferedImage image) {
        if (image.getWidth() == width && image.getHeight() == height) {
            return image;
        }
        double scale = Math.min(1, Math.min((double) width / image.getWidth(), (double) height / image.getHeight()));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = fitted.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, (int) (image.getWidth() * scale), (int) (image.getHeight() * scale), null);
        graphics.dispose();
        return fitted;
    }
}
