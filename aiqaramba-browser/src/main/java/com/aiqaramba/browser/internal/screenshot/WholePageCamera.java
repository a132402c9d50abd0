package com.aiqaramba.browser.internal.screenshot;

import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.observe.SecretPlaces;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.page.PictureArea;
import com.aiqaramba.core.page.Screenshot;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.WebDriverException;

/**
 * Camera that takes pictures of whole pages as JPEG: the first 10,000 CSS pixels of a page, in at most 8 million pixels
 * and 1568 in width. Secrets are covered as in the {@link Camera}'s pictures, wherever they are on the page. Where the
 * browser cannot do that, or a page is too big to be read, the picture is the Camera's. For one thread at a time.
 */
public final class WholePageCamera {
    private final PageDriver browser;
    private final PageReader pages;
    private final SecretPlaces secrets;
    private final Camera camera;

    /** Takes pictures of one browser's active tab. */
    public WholePageCamera(PageDriver browser, PageReader pages, SecretPlaces secrets, Camera camera) {
        this.browser = browser;
        this.pages = pages;
        this.secrets = secrets;
        this.camera = camera;
    }

    /** Takes a picture. */
    public Screenshot shoot() throws InterruptedException {
        try {
            Optional<PageLayout> layout = PageLayout.of(browser);
            Optional<Screenshot> picture = layout.isPresent() ? look(layout.get()) : Optional.empty();
            return picture.isPresent() ? picture.get() : camera.shoot();
        } catch (WebDriverException | IOException noPicture) {
            return camera.shoot();
        }
    }

    /** Finds the smallest element of the page itself that shows some words. */
    public Optional<PictureArea> areaOf(String words) throws InterruptedException {
        try {
            Optional<PageLayout> layout = PageLayout.of(browser);
            if (layout.isEmpty()) {
                return Optional.empty();
            }
            return pages.placeOf(words, layout.get().fromViewport())
                    .map(layout.get()::onPage)
                    .flatMap(layout.get()::inPicture);
        } catch (WebDriverException notTold) {
            return Optional.empty();
        }
    }

    private Optional<Screenshot> look(PageLayout layout) throws InterruptedException, IOException {
        Optional<SecretPlaces.Found> before = secrets.find(layout.fromViewport());
        if (before.isEmpty()) {
            return Optional.empty();
        }
        boolean isPlain = before.get().boxes().isEmpty();
        Optional<byte[]> encoded = capture(layout, isPlain ? "jpeg" : "png");
        Optional<PageLayout> then = PageLayout.of(browser);
        if (encoded.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        Optional<SecretPlaces.Found> after = secrets.find(then.get().fromViewport());
        if (after.isEmpty()) {
            return Optional.empty();
        }
        if (isPlain && after.get().boxes().isEmpty()) {
            return Optional.of(Screenshot.of("image/jpeg", encoded.get()));
        }
        Picture picture = Picture.read(encoded.get());
        cover(picture, before.get(), layout, layout.width());
        cover(picture, after.get(), then.get(), layout.width());
        return Optional.of(picture.encode(Integer.MAX_VALUE));
    }

    private static void cover(Picture picture, SecretPlaces.Found found, PageLayout layout, double width) {
        picture.cover(found.boxes().stream().map(layout::onPage).toList(), width);
    }

    private Optional<byte[]> capture(PageLayout layout, String format) throws InterruptedException {
        Map<String, Object> part = Map.of(
                "x", 0,
                "y", 0,
                "width", layout.width(),
                "height", layout.height(),
                "scale", layout.scale(Camera.LONGEST_SIDE));
        return browser.askDevTools(
                        "Page.captureScreenshot", Map.of("format", format, "captureBeyondViewport", true, "clip", part))
                .map(answer -> Base64.getDecoder().decode(answer.path("data").asText()));
    }
}
