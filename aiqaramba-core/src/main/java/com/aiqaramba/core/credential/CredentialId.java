package com.aiqaramba.core.credential;

import java.util.regex.Pattern;

/**
 * Name of a credential within a tenant. The model sees this name, so it should say what the credential is for and
 * nothing else. Immutable.
 *
 * @param value 1 to 64 letters, digits, {@code .}, {@code _} or {@code -}, starting with a letter or digit
 * @since 0.1.0
 */
public record CredentialId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Checks the form. */
    public CredentialId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A credential id has 1 to 64 letters, digits, '.', '_' or '-',"
                    + " and starts with a letter or digit.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
