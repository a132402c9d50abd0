package com.aiqaramba.core.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Step as a store keeps it. The bytes are not copied: treat them as read-only.
 *
 * @since 0.1.0
 */
public sealed interface StoredStep permits StoredStepData {
    /**
     * Begins a stored step.
     *
     * @param index the number of the step, which counts from 1 without gaps
     * @return the builder
     */
    static Builder builder(int index) {
        return new Builder(index);
    }

    /** {@return the number of the step, which counts from 1 without gaps} */
    int index();

    /** {@return the moment when the step ended} */
    Instant at();

    /** {@return the version of the payload's format} */
    int payloadVersion();

    /** {@return the bytes that only the library understands} */
    byte[] payload();

    /**
     * Begins a stored step with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds a stored step. Not thread-safe. */
    final class Builder {
        private final int index;
        private @Nullable Instant at;
        private int payloadVersion;
        private byte @Nullable [] payload;

        private Builder(int index) {
            this.index = index;
        }

        private Builder(StoredStep from) {
            index = from.index();
            at = from.at();
            payloadVersion = from.payloadVersion();
            payload = from.payload();
        }

        /**
         * Sets the moment when the step ended.
         *
         * @param at the moment; required
         * @return this builder
         */
        public Builder at(Instant at) {
            this.at = at;
            return this;
        }

        /**
         * Sets the payload.
         *
         * @param version the version of its format
         * @param bytes the bytes that only the library understands; required
         * @return this builder
         */
        public Builder payload(int version, byte[] bytes) {
            payloadVersion = version;
            payload = bytes;
            return this;
        }

        /**
         * Builds the stored step.
         *
         * @return the stored step
         * @throws IllegalStateException when a part is missing
         */
        public StoredStep build() {
            if (at == null || payload == null) {
                throw new IllegalStateException("A stored step needs moment and payload.");
            }
            return new StoredStepData(index, at, payloadVersion, payload);
        }
    }
}

@SuppressWarnings("ArrayRecordComponent") // an opaque payload that is passed on, never compared
record StoredStepData(int index, Instant at, int payloadVersion, byte[] payload) implements StoredStep {}
