package com.aiqaramba.core.spi;

import java.time.Instant;

/**
 * A step as a store keeps it. Not copied: treat the bytes as read-only.
 *
 * @param index counts from 1 without gaps
 * @param at when the step ended
 * @param payloadVersion the version of the payload's format
 * @param payload bytes that only the library understands
 */
@SuppressWarnings("ArrayRecordComponent") // an opaque payload that is passed on, never compared
public record StoredStep(int index, Instant at, int payloadVersion, byte[] payload) {}
