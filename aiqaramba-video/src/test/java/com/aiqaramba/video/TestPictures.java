package com.aiqaramba.video;

import com.aiqaramba.core.page.Screenshot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** TestPictures as a session takes them. */
public final class TestPictures {
    private TestPictures() {}

    public static Screenshot plain(int width, int height, Color color) {
        return painted(width, height, graphics -> {
            graphics.setColor(color);
            graphics.fillRect(0, 0, width, height);
        });
    }

    public static Screenshot painted(int width, int height, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        painter.accept(graphics);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Screenshot.of("image/png", bytes.toByteArray());
    }
}
