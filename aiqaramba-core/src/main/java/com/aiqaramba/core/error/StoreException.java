package com.aiqaramba.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A store could not read or write. Nothing is half-written: an entry is there whole or not at all.
 *
 * @since 0.1.0
 */
public final class StoreException extends AiqarambaException {
    private static final long serialVersionUID = 1L;

    private final boolean damage;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong and the way out
     */
    public StoreException(String message) {
        this(message, null);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message what went wrong and the way out
     * @param cause what led to it, or null
     */
    public StoreException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private StoreException(String message, @Nullable Throwable cause, boolean damage) {
        super(message, cause);
        this.damage = damage;
    }

    /**
     * Creates an exception for stored data that cannot be used as it lies: it is damaged, was stored under another key,
     * or something else stands in its place. It can be deleted.
     *
     * @param message what went wrong and the way out
     * @param cause what led to it, or null
     * @return an exception that tells damage
     */
    public static StoreException damaged(String message, @Nullable Throwable cause) {
        return new StoreException(message, cause, true);
    }

    /**
     * Tells whether the stored data itself is at fault, so that a later attempt fails too until somebody restores or
     * deletes it.
     *
     * @return true for damage, false when the storage could not be reached or written to
     */
    public boolean isDamage() {
        return damage;
    }
}
