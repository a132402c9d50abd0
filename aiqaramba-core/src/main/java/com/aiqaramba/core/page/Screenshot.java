package com.aiqaramba.core.page;

/**
 * Picture of the visible part of a page, in which password fields and known secrets are covered. The bytes are not
 * copied: treat them as read-only.
 *
 * @since 0.1.0
 */
public sealed interface Screenshot permits ScreenshotData {
    /**
     * Returns a picture.
     *
     * @param mediaType the media type, for example {@code image/jpeg}
     * @param bytes the encoded picture
     * @return the picture
     */
    static Screenshot of(String mediaType, byte[] bytes) {
        return new ScreenshotData(mediaType, bytes);
    }

    /** {@return the media type, for example {@code image/jpeg}} */
    String mediaType();

    /** {@return the encoded picture} */
    byte[] bytes();
}

@SuppressWarnings("ArrayRecordComponent") // a value that is passed on, never compared
record ScreenshotData(String mediaType, byte[] bytes) implements Screenshot {}
