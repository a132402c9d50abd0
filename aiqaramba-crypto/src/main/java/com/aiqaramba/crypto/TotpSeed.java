package com.aiqaramba.crypto;

import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.crypto.internal.Totp;
import java.time.Duration;

/**
 * Seed of a second factor, from which one-time codes are computed as RFC 6238 says. It is never typed. Closing it
 * overwrites it. Thread-safe.
 *
 * @since 0.1.0
 */
public final class TotpSeed implements AutoCloseable {
    private final Secret stored;

    private TotpSeed(Secret stored) {
        this.stored = stored;
    }

    /**
     * Begins a seed.
     *
     * @param base32 the seed as an application shows it when a second factor is set up, in any case, with or without
     *     spaces. The characters are copied; the caller may overwrite its own
     * @return a builder
     */
    public static Builder builder(char[] base32) {
        return new Builder(base32);
    }

    /** Returns a copy in the form in which it is stored. */
    Secret copy() {
        return stored.use(Secret::of);
    }

    /** Overwrites the seed. A second call does nothing. */
    @Override
    public void close() {
        stored.close();
    }

    @Override
    public String toString() {
        return "TotpSeed[****]";
    }

    /** Hash functions of one-time codes. */
    public enum Algorithm {
        /** HMAC-SHA-1, which nearly all applications use. */
        SHA1,
        /** HMAC-SHA-256. */
        SHA256,
        /** HMAC-SHA-512. */
        SHA512
    }

    /**
     * Builder of a seed. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final Duration SHORTEST = Duration.ofSeconds(1);
        private static final Duration LONGEST = Duration.ofHours(1);

        private final char[] base32;
        private Algorithm algorithm = Algorithm.SHA1;
        private int digits = 6;
        private Duration period = Duration.ofSeconds(30);

        private Builder(char[] base32) {
            this.base32 = base32;
        }

        /**
         * Sets the hash function. The default is {@link Algorithm#SHA1}.
         *
         * @param algorithm the function
         * @return this builder
         */
        public Builder algorithm(Algorithm algorithm) {
            this.algorithm = algorithm;
            return this;
        }

        /**
         * Sets how many digits a code has. The default is 6.
         *
         * @param digits from 6 to 8
         * @return this builder
         * @throws IllegalArgumentException when there are fewer or more
         */
        public Builder digits(int digits) {
            if (digits < 6 || digits > 8) {
                throw new IllegalArgumentException("A one-time code has 6 to 8 digits.");
            }
            this.digits = digits;
            return this;
        }

        /**
         * Sets for how long a code is valid. The default is 30 seconds.
         *
         * @param period from a second to an hour, in whole seconds
         * @return this builder
         * @throws IllegalArgumentException when it is shorter or longer, or not whole seconds
         */
        public Builder period(Duration period) {
            if (period.compareTo(SHORTEST) < 0 || period.compareTo(LONGEST) > 0 || period.toNanosPart() != 0) {
                throw new IllegalArgumentException(
                        "A one-time code is valid for a second to an hour, in whole seconds.");
            }
            this.period = period;
            return this;
        }

        /**
         * Makes the seed.
         *
         * @return the seed
         * @throws IllegalArgumentException when it is no base32 or is empty; the message does not quote it
         */
        public TotpSeed build() {
            return new TotpSeed(Totp.stored("Hmac" + algorithm, digits, period.toSeconds(), base32));
        }
    }
}
