package com.aiqaramba.verification.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.redaction.SecretEncodings;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The search of the canary test finds what is there: a search that finds nothing proves nothing. */
class SecretSearchTest {
    private static final String SECRET = "k7Wq2ZxR9mTf4LbN";

    private final SecretSearch search = new SecretSearch(SECRET);

    @Test
    void every_encoding_is_found_whatever_surrounds_it() {
        SecretEncodings.all()
                .forEach((name, encoding) -> assertThat(hits("before " + encoding.apply(SECRET) + " after"))
                        .as(name)
                        .isNotEmpty());
    }

    @Test
    void other_text_is_no_hit() {
        assertThat(hits("k****N and the other 16 characters: " + "k7Wq2ZxR9mTf4Lb"))
                .isEmpty();
    }

    @Test
    void lines_of_slf4j_at_its_finest_level_are_caught() {
        try (LogCapture logs = new LogCapture()) {
            LoggerFactory.getLogger("com.aiqaramba.browser.Planted").trace("typed {}", SECRET);
            assertThat(search.hits(logs.bytes())).contains("plain");
        }
    }

    @Test
    void lines_of_selenium_at_its_finest_level_are_caught_with_their_causes() {
        Logger logger = Logger.getLogger("org.openqa.selenium.Planted");
        try (LogCapture logs = new LogCapture()) {
            logger.finest("typed");
            assertThat(search.hits(logs.bytes())).isEmpty();
            logger.log(Level.FINEST, "typed", new IllegalStateException(SECRET));
            assertThat(search.hits(logs.bytes())).contains("plain");
        }
    }

    @Test
    void what_is_printed_is_caught() {
        try (LogCapture logs = new LogCapture()) {
            System.out.println(SECRET);
            assertThat(search.hits(logs.bytes())).contains("plain");
        }
    }

    @Test
    void red_letters_in_a_picture_are_seen_and_covered_ones_are_not() throws IOException {
        assertThat(painted(Color.WHITE).showsRed()).isTrue();
        assertThat(painted(Color.WHITE).isCovered(new Rectangle(10, 10, 60, 14)))
                .isFalse();
        Picture covered = painted(new Color(0x60, 0x60, 0x60));
        assertThat(covered.isCovered(new Rectangle(200, 10, 60, 14))).isTrue();
    }

    private static Picture painted(Color background) throws IOException {
        BufferedImage image = new BufferedImage(300, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(background);
        graphics.fillRect(0, 0, 300, 40);
        graphics.setColor(Color.RED);
        graphics.drawString("secret", 10, 22);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return Picture.read(bytes.toByteArray());
    }

    private List<String> hits(String text) {
        return search.hits(text.getBytes(UTF_8));
    }
}
