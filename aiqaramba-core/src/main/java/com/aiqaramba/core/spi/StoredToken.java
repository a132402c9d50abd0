package com.aiqaramba.core.spi;

import com.aiqaramba.core.credential.TokenHash;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Token as a store keeps it: never the token itself, only its hash. The bytes are not copied: treat them as read-only.
 *
 * @since 0.1.0
 */
public sealed interface StoredToken permits StoredTokenData {
    /**
     * Begins a stored token.
     *
     * @param tenant whose token it is
     * @param hash the hash of the token
     * @return the builder
     */
    static Builder builder(TenantId tenant, TokenHash hash) {
        return new Builder(tenant, hash);
    }

    /** {@return whose token it is} */
    TenantId tenant();

    /** {@return the hash of the token, under which it is found} */
    TokenHash hash();

    /** {@return the kind of token, at most 32 letters in lower case and dashes} */
    String kind();

    /** {@return the moment from which on it is not accepted, empty when it does not expire} */
    Optional<Instant> expiresAt();

    /** {@return the version of the payload's format} */
    int payloadVersion();

    /** {@return the bytes that only the library understands} */
    byte[] payload();

    /** Builds a stored token. Not thread-safe. */
    final class Builder {
        private final TenantId tenant;
        private final TokenHash hash;
        private @Nullable String kind;
        private Optional<Instant> expiresAt = Optional.empty();
        private int payloadVersion;
        private byte @Nullable [] payload;

        private Builder(TenantId tenant, TokenHash hash) {
            this.tenant = tenant;
            this.hash = hash;
        }

        /**
         * Sets the kind.
         *
         * @param kind the kind of token; required
         * @return this builder
         */
        public Builder kind(String kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Sets the moment from which on it is not accepted. Without it the token does not expire.
         *
         * @param expiresAt the moment
         * @return this builder
         */
        public Builder expiresAt(Instant expiresAt) {
            this.expiresAt = Optional.of(expiresAt);
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
         * Builds the stored token.
         *
         * @return the stored token
         * @throws IllegalStateException when a part is missing
         */
        public StoredToken build() {
            if (kind == null || payload == null) {
                throw new IllegalStateException("A stored token needs kind and payload.");
            }
            return new StoredTokenData(tenant, hash, kind, expiresAt, payloadVersion, payload);
        }
    }
}

@SuppressWarnings("ArrayRecordComponent") // an opaque payload that is passed on, never compared
record StoredTokenData(
        TenantId tenant, TokenHash hash, String kind, Optional<Instant> expiresAt, int payloadVersion, byte[] payload)
        implements StoredToken {}
