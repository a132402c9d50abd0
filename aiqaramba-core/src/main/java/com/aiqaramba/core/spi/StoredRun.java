package com.aiqaramba.core.spi;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Run as a store keeps it: the few columns that a store needs, and an opaque payload. The bytes are not copied: treat
 * them as read-only.
 *
 * @since 0.1.0
 */
public sealed interface StoredRun permits StoredRunData {
    /**
     * Begins a stored run.
     *
     * @param key the key of the run
     * @return the builder
     */
    static Builder builder(RunKey key) {
        return new Builder(key);
    }

    /** {@return the key of the run} */
    RunKey key();

    /** {@return the version, which counts from 1 and grows by 1 with each save} */
    long version();

    /** {@return how long the run is meant to be kept} */
    Retention retention();

    /** {@return the moment when the run was made, which never changes} */
    Instant createdAt();

    /** {@return the version of the payload's format} */
    int payloadVersion();

    /** {@return the bytes that only the library understands} */
    byte[] payload();

    /**
     * Begins a stored run with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds a stored run. Not thread-safe. */
    final class Builder {
        private final RunKey key;
        private long version = 1;
        private @Nullable Retention retention;
        private @Nullable Instant createdAt;
        private int payloadVersion;
        private byte @Nullable [] payload;

        private Builder(RunKey key) {
            this.key = key;
        }

        private Builder(StoredRun from) {
            key = from.key();
            version = from.version();
            retention = from.retention();
            createdAt = from.createdAt();
            payloadVersion = from.payloadVersion();
            payload = from.payload();
        }

        /**
         * Sets the version.
         *
         * @param version the version; the default is 1, that of a new run
         * @return this builder
         */
        public Builder version(long version) {
            this.version = version;
            return this;
        }

        /**
         * Tells how long the run is meant to be kept.
         *
         * @param retention the retention; required
         * @return this builder
         */
        public Builder retention(Retention retention) {
            this.retention = retention;
            return this;
        }

        /**
         * Sets the moment when the run was made.
         *
         * @param createdAt the moment; required
         * @return this builder
         */
        public Builder createdAt(Instant createdAt) {
            this.createdAt = createdAt;
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
         * Builds the stored run.
         *
         * @return the stored run
         * @throws IllegalStateException when a part is missing
         */
        public StoredRun build() {
            if (retention == null || createdAt == null || payload == null) {
                throw new IllegalStateException("A stored run needs retention, moment and payload.");
            }
            return new StoredRunData(key, version, retention, createdAt, payloadVersion, payload);
        }
    }
}

@SuppressWarnings("ArrayRecordComponent") // an opaque payload that is passed on, never compared
record StoredRunData(
        RunKey key, long version, Retention retention, Instant createdAt, int payloadVersion, byte[] payload)
        implements StoredRun {}
