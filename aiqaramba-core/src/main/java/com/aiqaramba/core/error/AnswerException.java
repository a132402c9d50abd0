package com.aiqaramba.core.error;

/**
 * A question was not answered, and the host wants no value for that.
 *
 * @since 0.1.0
 */
public final class AnswerException extends AiqarambaException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong and the way out
     */
    public AnswerException(String message) {
        super(message);
    }
}
