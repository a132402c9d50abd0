package com.aiqaramba.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A browser could not be started, died, or does not answer any more. The session is of no further use; close it.
 *
 * @since 0.1.0
 */
public final class BrowserException extends AiqarambaException {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong and the way out
     */
    public BrowserException(String message) {
        this(message, null);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message what went wrong and the way out
     * @param cause what led to it, or null
     */
    public BrowserException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private BrowserException(String message, @Nullable Throwable cause, boolean retryable) {
        super(message, cause);
        this.retryable = retryable;
    }

    /**
     * Creates an exception for a browser that did not come about but may at a later attempt.
     *
     * @param message what went wrong and the way out
     * @return an exception that is retryable
     */
    public static BrowserException retryable(String message) {
        return new BrowserException(message, null, true);
    }

    @Override
    public boolean isRetryable() {
        return retryable;
    }
}
