package com.aiqaramba.core.error;

import org.jspecify.annotations.Nullable;

/** A store could not read or write. Nothing is half-written: an entry is there whole or not at all. */
public final class StoreException extends AiqarambaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong and the way out
     */
    public StoreException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message what went wrong and the way out
     * @param cause what led to it, or null
     */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
