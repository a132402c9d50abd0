package com.aiqaramba.core.spi;

import java.util.List;

/**
 * Finished video. The bytes are not copied: treat them as read-only.
 *
 * @since 0.1.0
 */
public sealed interface Video permits VideoData {
    /**
     * Returns a video.
     *
     * @param mediaType the media type, for example {@code video/mp4}
     * @param bytes the whole file
     * @param notices everything that is not as the host may expect it, each in a sentence: pictures left out, an end
     *     before the run's
     * @return the video
     */
    static Video of(String mediaType, byte[] bytes, List<String> notices) {
        return new VideoData(mediaType, bytes, notices);
    }

    /** {@return the media type, for example {@code video/mp4}} */
    String mediaType();

    /** {@return the whole file} */
    byte[] bytes();

    /**
     * {@return everything that is not as the host may expect it, each in a sentence: pictures left out, an end before
     * the run's}
     */
    List<String> notices();
}

@SuppressWarnings("ArrayRecordComponent") // an opaque payload that is passed on, never compared
record VideoData(String mediaType, byte[] bytes, List<String> notices) implements Video {
    VideoData {
        notices = List.copyOf(notices);
    }
}
