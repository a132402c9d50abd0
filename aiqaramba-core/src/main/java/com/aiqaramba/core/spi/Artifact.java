package com.aiqaramba.core.spi;

import com.aiqaramba.core.run.ArtifactId;

/**
 * A file that belongs to a run. Not copied: treat the bytes as read-only.
 *
 * @param id its name within the run
 * @param mediaType for example {@code image/jpeg}
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // an opaque payload that is passed on, never compared
public record Artifact(ArtifactId id, String mediaType, byte[] bytes) {}
