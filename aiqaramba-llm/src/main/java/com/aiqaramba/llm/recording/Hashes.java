package com.aiqaramba.llm.recording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The first digits of a SHA-256. */
final class Hashes {
    private Hashes() {}

    static String ofLine(String line) {
        return sha256(line).substring(0, 8);
    }

    static String ofText(String text) {
        return sha256(String.join("\n", LineNormalizer.lines(text))).substring(0, 12);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
