package com.aiqaramba.browser.internal.grid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.core.credential.Secret;
import java.util.Base64;

/** User of a Grid with the password. The string form shows the user alone. */
public record Credentials(String user, Secret secret) {
    /** Checks what basic authentication cannot express. */
    public Credentials {
        if (user.isEmpty() || user.contains(":")) {
            throw new IllegalArgumentException("The user of a Grid has a name, without a colon.");
        }
    }

    /** Returns the header of basic authentication. Java's HTTP client takes it as a string only. */
    String header() {
        String pair = user + ":" + secret.use(String::new);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
