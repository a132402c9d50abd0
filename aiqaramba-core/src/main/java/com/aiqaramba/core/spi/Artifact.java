package com.aiqaramba.core.spi;

import com.aiqaramba.core.run.ArtifactId;

/**
 * File that belongs to a run. The bytes are not copied: treat them as read-only.
 *
 * @since 0.1.0
 */
public sealed interface Artifact permits ArtifactData {
    /**
     * Returns a file.
     *
     * @param id the name within the run
     * @param mediaType the media type, for example {@code image/jpeg}
     * @param bytes the content
     * @return the file
     */
    static Artifact of(ArtifactId id, String mediaType, byte[] bytes) {
        return new ArtifactData(id, mediaType, bytes);
    }

    /** {@return the name within the run} */
    ArtifactId id();

    /** {@return the media type, for example {@code image/jpeg}} */
    String mediaType();

    /** {@return the content} */
    byte[] bytes();
}

@SuppressWarnings("ArrayRecordComponent") // an opaque payload that is passed on, never compared
record ArtifactData(ArtifactId id, String mediaType, byte[] bytes) implements Artifact {}
