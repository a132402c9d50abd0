package com.aiqaramba.crypto.webhook;

import com.aiqaramba.core.error.ConfigurationException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secret that the sender and the receiver of a webhook share, one for each project. Written as {@code whsec_} and
 * base64. Its string form is a mask. Immutable.
 *
 * @since 0.1.0
 */
public final class WebhookSecret {
    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final int DRAWN = 32;

    private final SecretKeySpec key;

    private WebhookSecret(byte[] bytes) {
        key = new SecretKeySpec(bytes, HMAC);
    }

    /**
     * Draws a secret.
     *
     * @return a secret of 32 random bytes
     */
    public static WebhookSecret generate() {
        byte[] bytes = new byte[DRAWN];
        new SecureRandom().nextBytes(bytes);
        return new WebhookSecret(bytes);
    }

    /**
     * Reads a secret.
     *
     * @param text {@code whsec_} and base64 of 24 to 64 bytes
     * @return the secret
     * @throws ConfigurationException when it has another form or length
     */
    public static WebhookSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw malformed();
        }
        byte[] bytes = decode(text.substring(PREFIX.length()));
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw malformed();
        }
        return new WebhookSecret(bytes);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            // Not kept as a cause: its message quotes a character of the secret.
            throw malformed();
        }
    }

    private static ConfigurationException malformed() {
        return new ConfigurationException(
                "A webhook secret is 'whsec_' and base64 of " + SHORTEST + " to " + LONGEST + " bytes; generate one.");
    }

    /**
     * Returns the text that {@link #parse} reads: what the receiver is told, and what is stored encrypted.
     *
     * @return {@code whsec_} and base64
     */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Returns the HMAC of the bytes one after the other. */
    byte[] sign(byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(head);
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + HMAC + ".", impossible);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret[****]";
    }
}
