package com.aiqaramba.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A credential is unknown, not allowed on an origin, or cannot be decrypted.
 *
 * @since 0.1.0
 */
public final class CredentialException extends AiqarambaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong and the way out
     */
    public CredentialException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message what went wrong and the way out
     * @param cause what led to it, or null
     */
    public CredentialException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
