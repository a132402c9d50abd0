package com.aiqaramba.core.error;

import org.jspecify.annotations.Nullable;

/** A browser could not be started, died, or does not answer any more. The session is of no further use; close it. */
public final class BrowserException extends AiqarambaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong and the way out
     */
    public BrowserException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message what went wrong and the way out
     * @param cause what led to it, or null
     */
    public BrowserException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
