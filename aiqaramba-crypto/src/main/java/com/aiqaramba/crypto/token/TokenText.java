package com.aiqaramba.crypto.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.aiqaramba.core.credential.TokenHash;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Plain form of tokens: a prefix, 32 random bytes as 43 base62 characters, and the CRC-32 of both as 6 more.
 */
final class TokenText {
    /** Of the second value of bound tokens. */
    static final String BINDING = "aqb_";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int RANDOM_BYTES = 32;
    private static final int RANDOM_DIGITS = 43;
    private static final int CHECKSUM_DIGITS = 6;
    private static final int SHOWN = 4;
    private static final Pattern FORM = Pattern.compile("aq[a-z]_[0-9A-Za-z]{49}");

    private TokenText() {}

    static String draw(String prefix, SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return of(prefix, bytes);
    }

    static String of(String prefix, byte[] random) {
        String body = prefix + base62(new BigInteger(1, random), RANDOM_DIGITS);
        return body + checksum(body);
    }

    /** Tells, without a look-up, what cannot be a token with this prefix: another kind, a slip, a guess. */
    static boolean isWellFormed(String prefix, String text) {
        if (!text.startsWith(prefix) || !FORM.matcher(text).matches()) {
            return false;
        }
        int end = text.length() - CHECKSUM_DIGITS;
        return checksum(text.substring(0, end)).equals(text.substring(end));
    }

    static String hint(String text) {
        return text.substring(0, SHOWN) + "..." + text.substring(text.length() - SHOWN);
    }

    /** Parts are of one length each, so that there is only one way to join them. */
    static TokenHash hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new TokenHash(HexFormat.of()
                    .formatHex(digest.digest(String.join("", parts).getBytes(US_ASCII))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECKSUM_DIGITS);
    }

    private static String base62(BigInteger number, int width) {
        char[] digits = new char[width];
        BigInteger rest = number;
        for (int at = width - 1; at >= 0; at--) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            digits[at] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(digits);
    }
}
