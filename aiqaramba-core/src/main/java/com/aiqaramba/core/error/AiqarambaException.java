package com.aiqaramba.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything unplanned that the library throws. Its message says what went wrong, with which key, and what
 * to do; it never holds page content, prompts or secrets.
 *
 * @since 0.1.0
 */
public class AiqarambaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong and the way out
     */
    public AiqarambaException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message what went wrong and the way out
     * @param cause what led to it, or null
     */
    public AiqarambaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Tells whether the same call can succeed later without a change by the caller. The default is false.
     *
     * @return true when a later attempt makes sense
     */
    public boolean isRetryable() {
        return false;
    }
}
