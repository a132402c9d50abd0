package com.aiqaramba.browser.internal.screenshot;

import com.aiqaramba.browser.internal.observe.Box;
import com.aiqaramba.core.page.Screenshot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture in memory. Streams with a cache on disk are avoided, because they would write what is not covered yet. */
final class Picture {
    private static final float QUALITY = 0.8f;

    /** As pictures are decoded and encoded; of another type each point would be converted, there and back. */
    private static final int TYPE = BufferedImage.TYPE_3BYTE_BGR;

    private static final Color COVER = new Color(0x60, 0x60, 0x60);

    /** Fractions of pixels and the shadows of letters lie outside of their boxes. */
    private static final int MARGIN = 2;

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    static Picture read(byte[] encoded) throws IOException {
        BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded)));
        if (image == null) {
            throw new IOException("The browser's picture is in an unknown format.");
        }
        return new Picture(image.getType() == TYPE ? image : drawn(image, image.getWidth(), image.getHeight()));
    }

    static Picture covered(int width, int height) {
        Picture picture = new Picture(new BufferedImage(width, height, TYPE));
        picture.cover(List.of(new Box(0, 0, width, height)), width);
        return picture;
    }

    /** Paints over some boxes of a viewport that is so many CSS pixels wide. */
    void cover(List<Box> boxes, double viewportWidth) {
        double scale = image.getWidth() / viewportWidth;
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(COVER);
        for (Box box : boxes) {
            int left = (int) Math.floor(box.left() * scale) - MARGIN;
            int top = (int) Math.floor(box.top() * scale) - MARGIN;
            int right = (int) Math.ceil((box.left() + box.width()) * scale) + MARGIN;
            int bottom = (int) Math.ceil((box.top() + box.height()) * scale) + MARGIN;
            graphics.fillRect(left, top, right - left, bottom - top);
        }
        graphics.dispose();
    }

    /** Returns it as JPEG, scaled down to some pixels on its longer side. */
    Screenshot encode(int longestSide) {
        double scale = Math.min(1.0, (double) longestSide / Math.max(image.getWidth(), image.getHeight()));
        BufferedImage small = scale == 1.0
                ? image
                : drawn(image, (int) Math.round(image.getWidth() * scale), (int) Math.round(image.getHeight() * scale));
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(small, null, null), settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture in memory cannot be written.", impossible);
        } finally {
            writer.dispose();
        }
        return Screenshot.of("image/jpeg", bytes.toByteArray());
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage copy = new BufferedImage(width, height, TYPE);
        Graphics2D graphics = copy.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return copy;
    }
}
