package com.aiqaramba.core.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language model did not answer, or answered with what cannot be used. The kind says what the caller can do.
 *
 * @since 0.1.0
 */
public final class ModelException extends AiqarambaException {
    private static final long serialVersionUID = 1L;

    /** Kind of failure, by what the caller can do about it. */
    public enum Kind {
        /** Too many requests; wait, then try again. */
        RATE_LIMITED(true),
        /** The provider is overloaded or failed on its side; wait, then try again. */
        OVERLOADED(true),
        /** No whole answer within the client's timeout; try again. */
        TIMEOUT(true),
        /** The connection could not be made or broke; try again. */
        CONNECTION(true),
        /** The answer is empty or not in the provider's format; ask again at once, in other words. */
        BAD_ANSWER(false),
        /** The key is missing, wrong or without rights; mend the configuration. */
        AUTHENTICATION(false),
        /** The request is refused as malformed; a retry cannot help. */
        INVALID_REQUEST(false),
        /** The provider's safety rules blocked prompt or answer. */
        BLOCKED(false),
        /** The quota of the day or the account is used up; stop. */
        QUOTA_EXHAUSTED(false),
        /** The conversation is longer than the model takes; shorten it. */
        CONTEXT_TOO_LONG(false),
        /** A strict replay met a request that was not recorded; record again. */
        REPLAY_MISMATCH(false);

        private final boolean retryable;

        Kind(boolean retryable) {
            this.retryable = retryable;
        }
    }

    private final Kind kind;
    private final transient @Nullable Duration retryAfter;

    /**
     * Creates an exception without a hint of the server.
     *
     * @param kind what the caller can do
     * @param message what went wrong and the way out
     * @param cause what led to it, or null
     */
    public ModelException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, null);
    }

    /**
     * Creates an exception.
     *
     * @param kind what the caller can do
     * @param message what went wrong and the way out
     * @param cause what led to it, or null
     * @param retryAfter how long the server asks to wait, or null when it does not say
     */
    public ModelException(Kind kind, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /**
     * Returns the kind of failure, by what the caller can do.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns how long the server asks to wait before the next attempt.
     *
     * @return the hint, empty when the server gave none
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    @Override
    public boolean isRetryable() {
        return kind.retryable;
    }
}
