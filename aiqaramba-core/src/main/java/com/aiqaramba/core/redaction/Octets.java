package com.aiqaramba.core.redaction;

import com.aiqaramba.core.redaction.Decoding.Unit;
import org.jspecify.annotations.Nullable;

/** Percent-encoding as in URLs and forms. */
final class PercentEscapes {
    private static final int WIDTH = 3;

    private PercentEscapes() {}

    static @Nullable Unit read(char[] text, int at) {
        int first = octet(text, at);
        if (first < 0) {
            return readUnicode(text, at);
        }
        int more = continuations(first);
        int codePoint = more == 0 ? first : first & (0x3f >> more);
        for (int i = 1; i <= more; i++) {
            int octet = octet(text, at + i * WIDTH);
            if (octet < 0 || (octet & 0xc0) != 0x80) {
                return Unit.of(first, WIDTH);
            }
            codePoint = (codePoint << 6) | (octet & 0x3f);
        }
        return Character.isValidCodePoint(codePoint) ? Unit.of(codePoint, (more + 1) * WIDTH) : Unit.of(first, WIDTH);
    }

    private static int octet(char[] text, int at) {
        boolean marked = at < text.length && text[at] == '%';
        return marked ? Decoding.number(text, at + 1, 2, 2, 16) : -1;
    }

    /** The form that JavaScript's {@code escape} writes. */
    private static @Nullable Unit readUnicode(char[] text, int at) {
        boolean marked = at + 1 < text.length && text[at + 1] == 'u';
        int unit = marked ? Decoding.number(text, at + 2, 4, 4, 16) : -1;
        return Unit.of(unit, 6);
    }

    private static int continuations(int first) {
        if (first >= 0xf0 && first < 0xf8) {
            return 3;
        }
        if (first >= 0xe0) {
            return first < 0xf0 ? 2 : 0;
        }
        return first >= 0xc0 ? 1 : 0;
    }
}
