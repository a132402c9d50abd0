package com.aiqaramba.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A setting is missing or malformed. The message names the setting and a value that would do.
 *
 * @since 0.1.0
 */
public final class ConfigurationException extends AiqarambaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong and the way out
     */
    public ConfigurationException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message what went wrong and the way out
     * @param cause what led to it, or null
     */
    public ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
