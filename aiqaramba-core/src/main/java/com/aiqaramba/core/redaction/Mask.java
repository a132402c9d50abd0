package com.aiqaramba.core.redaction;

/** Form that stands in a text in place of a secret. */
final class Mask {
    static final String FULL = "******";

    private static final String MIDDLE = "****";
    private static final int SHOWS_NOTHING = 4;

    private Mask() {}

    static String of(char[] secret) {
        int length = Character.codePointCount(secret, 0, secret.length);
        if (length <= SHOWS_NOTHING) {
            return FULL;
        }
        int first = Character.codePointAt(secret, 0);
        int last = Character.codePointBefore(secret, secret.length);
        return Character.toString(first) + MIDDLE + Character.toString(last);
    }
}
