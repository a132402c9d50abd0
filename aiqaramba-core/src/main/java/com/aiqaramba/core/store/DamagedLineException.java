package com.aiqaramba.core.store;

import java.io.IOException;

/** Thrown when a line is not as it was written. Its message tells what is wrong, without content. */
final class DamagedLineException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    DamagedLineException(String reason) {
        super(reason);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
