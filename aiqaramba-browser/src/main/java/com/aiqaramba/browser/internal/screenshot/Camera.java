package com.aiqaramba.browser.internal.screenshot;

import com.aiqaramba.browser.internal.observe.SecretPlaces;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.spi.BrowserProfile;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;

/**
 * Camera that takes pictures of the viewport as JPEG, at most 1568 pixels on the longer side. What must be covered is
 * looked up before and after the shot, and both are covered, because the page may move. Where that cannot be told, or a
 * dialog is open, the picture is wholly grey. What a page paints itself, on a canvas or in an image, is not read and so
 * not covered. For one thread at a time.
 */
public final class Camera {
    /** More than this, models scale down themselves. */
    static final int LONGEST_SIDE = 1568;

    private static final Map<String, Object> JPEG = Map.of("format", "jpeg", "quality", 80);

    /** To be decoded at once. */
    private static final Map<String, Object> PNG = Map.of("format", "png", "optimizeForSpeed", true);

    private final PageDriver browser;
    private final SecretPlaces secrets;
    private final BrowserProfile profile;

    /** Takes pictures of one browser's active tab. */
    public Camera(PageDriver browser, SecretPlaces secrets, BrowserProfile profile) {
        this.browser = browser;
        this.secrets = secrets;
        this.profile = profile;
    }

    /** Takes a picture. */
    public Screenshot shoot() throws InterruptedException {
        return look().orElseGet(this::covered);
    }

    /** Takes a picture if it can be told for sure what must be covered in it. */
    Optional<Screenshot> look() throws InterruptedException {
        Optional<Exposure> exposure = expose();
        return exposure.isPresent() ? develop(exposure.get(), false) : Optional.empty();
    }

    /** Looks up what must be covered, and takes a picture after that. */
    Optional<Exposure> expose() throws InterruptedException {
        Optional<SecretPlaces.Found> before = secrets.find();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        try {
            boolean isPlain = before.get().boxes().isEmpty() && isSmall();
            Optional<byte[]> jpeg = isPlain ? captured(JPEG) : Optional.empty();
            byte[] encoded = jpeg.isPresent() ? jpeg.get() : png();
            return Optional.of(new Exposure(encoded, jpeg.isPresent(), before.get()));
        } catch (WebDriverException noPicture) {
            return Optional.empty();
        }
    }

    /**
     * Looks up once more what must be covered, and covers all of it.
     *
     * @param still whether the picture is good only if the page shows now what it showed before the picture
     */
    Optional<Screenshot> develop(Exposure exposure, boolean still) throws InterruptedException {
        Optional<SecretPlaces.Found> after = secrets.find();
        if (after.isEmpty()
                || (still && !after.get().readings().equals(exposure.before().readings()))) {
            return Optional.empty();
        }
        try {
            return exposure.isJpeg() && after.get().boxes().isEmpty()
                    ? Optional.of(Screenshot.of("image/jpeg", exposure.encoded()))
                    : Optional.of(picture(exposure.encoded(), exposure.before(), after.get()));
        } catch (IOException noPicture) {
            return Optional.empty();
        }
    }

    private boolean isSmall() {
        return Math.max(profile.width(), profile.height()) <= LONGEST_SIDE;
    }

    private byte[] png() throws InterruptedException {
        Optional<byte[]> png = captured(PNG);
        return png.isPresent() ? png.get() : browser.ask(driver -> driver.getScreenshotAs(OutputType.BYTES));
    }

    /** As the browser encodes it; empty when it has no DevTools. */
    private Optional<byte[]> captured(Map<String, Object> format) throws InterruptedException {
        return browser.askDevTools("Page.captureScreenshot", format)
                .map(answer -> Base64.getDecoder().decode(answer.path("data").asText()));
    }

    private static Screenshot picture(byte[] encoded, SecretPlaces.Found before, SecretPlaces.Found after)
            throws IOException {
        Picture picture = Picture.read(encoded);
        picture.cover(before.boxes(), before.viewportWidth());
        picture.cover(after.boxes(), after.viewportWidth());
        return picture.encode(LONGEST_SIDE);
    }

    private Screenshot covered() {
        return Picture.covered(profile.width(), profile.height()).encode(LONGEST_SIDE);
    }
}
