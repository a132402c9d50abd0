package com.aiqaramba.core.run;

import java.util.regex.Pattern;

/**
 * Name of a file that belongs to a run, for example {@code step-001.jpg}. Immutable.
 *
 * @param value 1 to 64 lower-case letters, digits, {@code .}, {@code _} or {@code -}, starting with a letter or digit
 * @since 0.1.0
 */
public record ArtifactId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /** Checks the form. */
    public ArtifactId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An artifact id has 1 to 64 lower-case letters, digits, '.', '_' or '-',"
                    + " and starts with a letter or digit.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
