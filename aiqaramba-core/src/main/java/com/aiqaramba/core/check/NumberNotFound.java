package com.aiqaramba.core.check;

/** Says that a page does not tell a number that a relation speaks of. */
final class NumberNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NumberNotFound(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
