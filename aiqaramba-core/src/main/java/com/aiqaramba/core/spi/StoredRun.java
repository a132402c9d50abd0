package com.aiqaramba.core.spi;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunKey;
import java.time.Instant;

/**
 * A run as a store keeps it: the few columns that a store needs, and an opaque payload. Not copied: treat the bytes as
 * read-only.
 *
 * @param key whose run it is and which
 * @param version counts from 1 and grows by 1 with each save
 * @param retention how long it is meant to be kept
 * @param createdAt when the run was made; never changes
 * @param payloadVersion the version of the payload's format
 * @param payload bytes that only the library understands
 */
@SuppressWarnings("ArrayRecordComponent") // an opaque payload that is passed on, never compared
public record StoredRun(
        RunKey key, long version, Retention retention, Instant createdAt, int payloadVersion, byte[] payload) {}
