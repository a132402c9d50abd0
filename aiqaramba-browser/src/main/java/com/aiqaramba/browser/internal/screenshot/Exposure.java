package com.aiqaramba.browser.internal.screenshot;

import com.aiqaramba.browser.internal.observe.SecretPlaces;

/** Picture of which nobody knows yet whether the page has moved meanwhile; it may show secrets. */
final class Exposure {
    private final byte[] encoded;
    private final boolean isJpeg;
    private final SecretPlaces.Found before;

    /**
     * Keeps what the browser has encoded.
     *
     * @param isJpeg whether that is a JPEG of the size that is wanted
     * @param before what was found before it was taken
     */
    Exposure(byte[] encoded, boolean isJpeg, SecretPlaces.Found before) {
        this.encoded = encoded;
        this.isJpeg = isJpeg;
        this.before = before;
    }

    byte[] encoded() {
        return encoded;
    }

    boolean isJpeg() {
        return isJpeg;
    }

    SecretPlaces.Found before() {
        return before;
    }
}
