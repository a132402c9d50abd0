package com.aiqaramba.core.redaction;

import com.aiqaramba.core.redaction.Decoding.Unit;
import org.jspecify.annotations.Nullable;

/** The escapes of string literals in JSON and JavaScript. */
final class Escapes {
    private static final String LETTERS = "nrtbfv0";
    private static final String MEANINGS = "\n\r\t\b\f\u000b\0";

    private Escapes() {}

    static @Nullable Unit read(char[] text, int at) {
        if (at + 1 >= text.length) {
            return null;
        }
        char kind = text[at + 1];
        if (kind == 'u' && at + 2 < text.length && text[at + 2] == '{') {
            return readBraced(text, at);
        }
        if (kind == 'u') {
            return Unit.of(Decoding.number(text, at + 2, 4, 4, 16), 6);
        }
        if (kind == 'x') {
            return Unit.of(Decoding.number(text, at + 2, 2, 2, 16), 4);
        }
        int letter = LETTERS.indexOf(kind);
        return new Unit(String.valueOf(letter < 0 ? kind : MEANINGS.charAt(letter)), 2);
    }

    private static @Nullable Unit readBraced(char[] text, int at) {
        int end = at + 3 + Decoding.digits(text, at + 3, 6, 16);
        boolean closed = end < text.length && text[end] == '}';
        return closed ? Unit.of(Decoding.number(text, at + 3, 1, 6, 16), end + 1 - at) : null;
    }
}
