package com.aiqaramba.core.credential;

import java.util.regex.Pattern;

/**
 * SHA-256 of a token: the name under which a token is stored and revoked, and from which nobody can tell the token.
 * Immutable.
 *
 * @param hex 64 hexadecimal digits in lower case
 * @since 0.1.0
 */
public record TokenHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Checks the form. */
    public TokenHash {
        if (!FORM.matcher(hex).matches()) {
            // Not quoted: somebody may have given the token in place of its hash.
            throw new IllegalArgumentException("The hash of a token has 64 hexadecimal digits in lower case.");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
