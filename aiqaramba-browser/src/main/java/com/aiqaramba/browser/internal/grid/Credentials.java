package com.aiqaramba.browser.internal.grid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.core.credential.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Base64;

/** Who may use a Grid. The record's string form shows the user alone. */
public record Credentials(String user, Secret secret) {
    /** Checks what basic authentication cannot express. */
    public Credentials {
        if (user.isEmpty() || user.contains(":")) {
            throw new IllegalArgumentException("The user of a Grid has a name without a colon.");
        }
    }

    /** The header of basic authentication. */
    String header() {
        return secret.use(this::header);
    }

    private String header(char[] password) {
        ByteBuffer bytes = UTF_8.encode(CharBuffer.wrap(password));
        byte[] name = (user + ":").getBytes(UTF_8);
        byte[] all = Arrays.copyOf(name, name.length + bytes.remaining());
        bytes.get(all, name.length, bytes.remaining());
        Arrays.fill(bytes.array(), (byte) 0);
        try {
            return "Basic " + Base64.getEncoder().encodeToString(all);
        } finally {
            Arrays.fill(all, (byte) 0);
        }
    }
}
