package com.aiqaramba.verification.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.core.redaction.SecretEncodings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Finds a secret in bytes: as it is, in every encoding, and in base64 whatever stands before and after it. */
final class SecretSearch {
    private static final int SHORTEST_NEEDLE = 6;

    private final Map<String, String> needles = new LinkedHashMap<>();

    SecretSearch(String secret) {
        SecretEncodings.all().forEach((name, encoding) -> add(name, encoding, secret));
        addBytes("UTF-16LE", secret.getBytes(UTF_16LE));
        addBytes("UTF-16BE", secret.getBytes(UTF_16BE));
    }

    /**
     * What stands before or after a secret changes the characters of base64 at its edges, so the edges are left out.
     */
    private void add(String name, UnaryOperator<String> encoding, String secret) {
        if (!name.contains("base64")) {
            addBytes(name, encoding.apply(secret).getBytes(UTF_8));
            return;
        }
        String whole = encoding.apply(secret).replace("=", "");
        int start = name.endsWith("after 2") ? 3 : 2;
        int end = name.contains("in the middle") ? 6 : 2;
        addBytes(name, whole.substring(start, whole.length() - end).getBytes(UTF_8));
    }

    private void addBytes(String name, byte[] bytes) {
        if (bytes.length < SHORTEST_NEEDLE) {
            throw new IllegalArgumentException("The needle " + name + " would be found by chance.");
        }
        needles.put(name, folded(bytes));
    }

    /** The names of the encodings in which the secret is there. */
    List<String> hits(byte[] haystack) {
        String text = folded(haystack);
        return needles.entrySet().stream()
                .filter(needle -> text.contains(needle.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One character for each byte, in any case. */
    private static String folded(byte[] bytes) {
        return new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
