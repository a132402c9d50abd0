package com.aiqaramba.core.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The one style element. The policy allows it by its hash, and nothing else but pictures and a video in the file
 * itself.
 */
record ReportStyle(String css) {
    static ReportStyle load() throws IOException {
        try (InputStream file = ReportStyle.class.getResourceAsStream("report.css")) {
            String css = new String(Objects.requireNonNull(file, "report.css").readAllBytes(), UTF_8);
            // A browser hashes what it parsed, and its parser turns every line end into this one.
            return new ReportStyle(css.replace("\r\n", "\n"));
        }
    }

    String policy() {
        return "default-src 'none'; img-src data:; media-src data:; style-src 'sha256-" + hash()
                + "'; base-uri 'none'; form-action 'none'";
    }

    private String hash() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(css.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
