package com.aiqaramba.core.run;

import java.util.regex.Pattern;

/**
 * Name of a run within its tenant. Immutable.
 *
 * @param value 1 to 64 letters, digits or {@code -}
 * @since 0.1.0
 */
public record RunId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

    /** Checks the form. */
    public RunId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A run id has 1 to 64 letters, digits or '-', and starts with a letter or digit.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
