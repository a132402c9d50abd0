package com.aiqaramba.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A video could not be made. It costs the run its video and nothing else.
 *
 * @since 0.1.0
 */
public final class VideoException extends AiqarambaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong and the way out
     */
    public VideoException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message what went wrong and the way out
     * @param cause what led to it, or null
     */
    public VideoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
