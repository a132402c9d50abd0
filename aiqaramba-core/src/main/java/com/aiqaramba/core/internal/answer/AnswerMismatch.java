package com.aiqaramba.core.internal.answer;

/** An answer that does not have its form; the message says why, for the model. */
public final class AnswerMismatch extends Exception {
    private static final long serialVersionUID = 1L;

    AnswerMismatch(String message) {
        super(message, null, false, false);
    }
}
