package com.aiqaramba.core.internal.prompt.tool;

/** Thrown when a call cannot be carried out; its message is a sentence for the model. */
final class UnusableCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableCall(String message) {
        super(message, null, false, false);
    }
}
