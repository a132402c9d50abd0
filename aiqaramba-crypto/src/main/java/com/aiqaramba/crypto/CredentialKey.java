package com.aiqaramba.crypto;

import com.aiqaramba.core.error.ConfigurationException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 256-bit key for credentials. Keys that nobody drew at random are refused: those whose 32 bytes, or the differences
 * between neighbouring bytes, have fewer than 16 distinct values, and those that are all printable ASCII. A random key
 * is refused with a probability below 2 in 10<sup>14</sup>. Has no string form. Immutable.
 *
 * @since 0.1.0
 */
public final class CredentialKey {
    /** The environment variable that holds a key. */
    static final String VARIABLE = "AIQARAMBA_CREDENTIAL_KEY";

    private static final int BYTES = 32;
    private static final int DISTINCT = 16;
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{64}");
    private static final String WAY_OUT =
            " Make a key with 'openssl rand -base64 32' and put it into the environment variable " + VARIABLE + ".";

    private final byte[] bytes;

    private CredentialKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a key.
     *
     * @param text base64 or base64url of 32 bytes, or 64 hexadecimal digits; white space round it is ignored
     * @return the key
     * @throws ConfigurationException when it has another form or length, or is not random
     */
    public static CredentialKey parse(String text) {
        byte[] bytes = decode(text.strip());
        if (bytes.length != BYTES) {
            throw new ConfigurationException(
                    "The credential key has " + bytes.length + " bytes instead of " + BYTES + "." + WAY_OUT);
        }
        if (!looksRandom(bytes)) {
            throw new ConfigurationException("The credential key is not random." + WAY_OUT);
        }
        return new CredentialKey(bytes);
    }

    /**
     * Draws a key. There is no way to read it back, so what it encrypts ends with the process.
     *
     * @return a random key
     */
    public static CredentialKey generate() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new CredentialKey(bytes);
    }

    static ConfigurationException missing() {
        return new ConfigurationException("There is no credential key." + WAY_OUT);
    }

    private static byte[] decode(String text) {
        if (HEX.matcher(text).matches()) {
            return HexFormat.of().parseHex(text);
        }
        try {
            return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException malformed) {
            // Not kept as a cause: its message quotes a character of the key.
            throw new ConfigurationException(
                    "The credential key is neither base64 nor 64 hexadecimal digits." + WAY_OUT);
        }
    }

    private static boolean looksRandom(byte[] bytes) {
        Set<Byte> values = new HashSet<>();
        Set<Byte> differences = new HashSet<>();
        boolean printable = true;
        for (int i = 0; i < bytes.length; i++) {
            values.add(bytes[i]);
            differences.add((byte) (bytes[i] - bytes[(i + 1) % bytes.length]));
            printable &= bytes[i] >= ' ' && bytes[i] <= '~';
        }
        return values.size() >= DISTINCT && differences.size() >= DISTINCT && !printable;
    }

    byte[] copy() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "CredentialKey[****]";
    }
}
