package com.aiqaramba.crypto.internal;

import com.aiqaramba.core.credential.Secret;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.CharBuffer;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** Stored seeds, {@code HmacSHA1 6 30 } and base32, and the codes that are computed from them. */
public final class Totp {
    private Totp() {}

    /**
     * Makes what is stored of a seed.
     *
     * @throws IllegalArgumentException when the seed is no base32 or is empty
     */
    public static Secret stored(String algorithm, int digits, long seconds, char[] base32) {
        byte[] seed = Base32.decode(base32);
        Arrays.fill(seed, (byte) 0);
        if (seed.length == 0) {
            throw new IllegalArgumentException("A TOTP seed is never empty.");
        }
        String head = algorithm + " " + digits + " " + seconds + " ";
        CharBuffer joined = CharBuffer.allocate(head.length() + base32.length);
        joined.put(head).put(base32);
        try {
            return Secret.of(joined.array());
        } finally {
            Arrays.fill(joined.array(), '\0');
        }
    }

    /** Computes the code of a moment; it brings the seed along, so that both are masked. */
    public static Secret code(Secret stored, Instant moment) {
        return stored.use(characters -> code(characters, moment));
    }

    private static Secret code(char[] stored, Instant moment) {
        int first = blankFrom(0, stored);
        int second = blankFrom(first + 1, stored);
        int third = blankFrom(second + 1, stored);
        String algorithm = new String(stored, 0, first);
        int digits = Integer.parseInt(new String(stored, first + 1, second - first - 1));
        long seconds = Long.parseLong(new String(stored, second + 1, third - second - 1));
        char[] base32 = Arrays.copyOfRange(stored, third + 1, stored.length);
        byte[] seed = Base32.decode(base32);
        try {
            var generator = new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(seconds), digits, algorithm);
            String code =
                    generator.generateOneTimePasswordString(new SecretKeySpec(seed, algorithm), moment, Locale.ROOT);
            return Secret.computed(code.toCharArray(), Secret.of(base32));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("An HMAC takes keys of any length.", impossible);
        } finally {
            Arrays.fill(seed, (byte) 0);
            Arrays.fill(base32, '\0');
        }
    }

    private static int blankFrom(int from, char[] stored) {
        int at = from;
        while (stored[at] != ' ') {
            at++;
        }
        return at;
    }
}
