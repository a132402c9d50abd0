package com.aiqaramba.core.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a run's browser is set up. Immutable.
 *
 * @param width of the window in CSS pixels, 200 to 4000; the default is 1280
 * @param height of the window in CSS pixels, 200 to 4000; the default is 900
 * @param pageLoadTimeout after which a page stops loading and the agent hears of it; the default is 30 seconds
 * @param uploads the only folder from which files may be uploaded; the default is none
 */
public record BrowserProfile(int width, int height, Duration pageLoadTimeout, Optional<Path> uploads) {
    /** 1280 x 900, 30 seconds, no uploads. */
    public static final BrowserProfile DEFAULT =
            new BrowserProfile(1280, 900, Duration.ofSeconds(30), Optional.empty());

    /** Checks the ranges. */
    public BrowserProfile {
        if (width < 200 || width > 4000 || height < 200 || height > 4000) {
            throw new IllegalArgumentException("A browser window is 200 to 4000 pixels wide and high.");
        }
        if (pageLoadTimeout.isNegative() || pageLoadTimeout.isZero()) {
            throw new IllegalArgumentException("The page load timeout is more than zero; the default is 30 seconds.");
        }
    }

    /**
     * The same profile with another page load timeout.
     *
     * @param timeout more than zero
     * @return the new profile
     */
    public BrowserProfile withPageLoadTimeout(Duration timeout) {
        return new BrowserProfile(width, height, timeout, uploads);
    }

    /**
     * The same profile with a folder from which files may be uploaded.
     *
     * @param folder an existing folder
     * @return the new profile
     */
    public BrowserProfile withUploads(Path folder) {
        return new BrowserProfile(width, height, pageLoadTimeout, Optional.of(folder));
    }
}
