package com.aiqaramba.core.credential;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A secret without a string form: {@link #toString} is a mask, equality is identity, and it is not serializable. It is
 * opened where it is typed and closed right after, which overwrites it. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Secret implements AutoCloseable {
    private final char[] value;
    private final boolean shown;
    private final @Nullable Secret source;
    private boolean closed;

    private Secret(char[] value, boolean shown, @Nullable Secret source) {
        this.value = value;
        this.shown = shown;
        this.source = source;
    }

    /**
     * Takes a copy of the characters; the caller may overwrite its own.
     *
     * @param value the secret, not empty
     * @return the secret
     */
    public static Secret of(char[] value) {
        if (value.length == 0) {
            throw new IllegalArgumentException("A secret is never empty.");
        }
        return new Secret(value.clone(), false, null);
    }

    /**
     * Takes a copy of characters that anybody may see, such as a user name: they are typed as a secret is, but neither
     * masked nor covered, so that a name like "editor" does not hide that word everywhere.
     *
     * @param value the characters, not empty
     * @return the value
     */
    public static Secret shown(char[] value) {
        return new Secret(of(value).value, true, null);
    }

    /**
     * Takes a copy of characters that were computed from another secret, such as a one-time code from a seed. They are
     * typed; the other secret never is, but is masked with them.
     *
     * @param value the characters, not empty
     * @param source what they were computed from; closed with this one
     * @return the secret
     */
    public static Secret computed(char[] value, Secret source) {
        return new Secret(of(value).value, false, source);
    }

    /**
     * Tells whether anybody may see it.
     *
     * @return true when it was made by {@link #shown}
     */
    public boolean isShown() {
        return shown;
    }

    /**
     * Returns what it was computed from.
     *
     * @return the other secret, empty when it was not made by {@link #computed}
     */
    public Optional<Secret> source() {
        return Optional.ofNullable(source);
    }

    /**
     * Lends the characters to a function. The array is overwritten when the function returns, so it must not be kept.
     *
     * @param use what needs the characters
     * @param <T> what it returns
     * @return what the function returned
     * @throws IllegalStateException when the secret is closed
     */
    public <T> T use(Function<char[], T> use) {
        char[] copy = copy();
        try {
            return use.apply(copy);
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    private synchronized char[] copy() {
        if (closed) {
            throw new IllegalStateException("This secret is closed.");
        }
        return value.clone();
    }

    /** Overwrites the characters. A second call does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(value, '\0');
        if (source != null) {
            source.close();
        }
    }

    @Override
    public String toString() {
        return "Secret[****]";
    }
}
