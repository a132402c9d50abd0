package com.aiqaramba.core.redaction;

/** Makes characters equal that pages exchange for each other, one for one, so that positions stay. */
final class Folding {
    private Folding() {}

    /** Drops case, and what {@link #space} drops. */
    static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : space(c);
        }
        return Character.toLowerCase(Character.toUpperCase(space(c)));
    }

    /** Plus signs stand for spaces in forms, and no-break spaces do in HTML. */
    static char space(char c) {
        return c == '+' || c == '\u00a0' ? ' ' : c;
    }

    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }
}
