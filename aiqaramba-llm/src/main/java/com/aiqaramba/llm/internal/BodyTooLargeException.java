package com.aiqaramba.llm.internal;

import java.io.IOException;

/** The answer is longer than any answer of a model can be. */
public final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Says how many bytes are read at most. */
    public BodyTooLargeException(int limit) {
        super("The answer is longer than " + limit + " bytes.");
    }
}
