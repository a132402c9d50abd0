package com.aiqaramba.core.spi;

import java.util.List;

/**
 * A finished video. Not copied: treat the bytes as read-only.
 *
 * @param mediaType for example {@code video/mp4}
 * @param bytes the whole file
 * @param notices what is not as the host may expect it, each in a sentence: pictures left out, an end before the run's
 */
@SuppressWarnings("ArrayRecordComponent") // an opaque payload that is passed on, never compared
public record Video(String mediaType, byte[] bytes, List<String> notices) {
    /** Copies the notices. */
    public Video {
        notices = List.copyOf(notices);
    }
}
