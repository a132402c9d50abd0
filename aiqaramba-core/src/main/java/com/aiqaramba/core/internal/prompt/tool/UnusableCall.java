package com.aiqaramba.core.internal.prompt.tool;

/** Why a call cannot be carried out, in a sentence for the model. */
final class UnusableCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableCall(String message) {
        super(message, null, false, false);
    }
}
