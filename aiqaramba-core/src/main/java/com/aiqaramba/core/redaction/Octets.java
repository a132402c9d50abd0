package com.aiqaramba.core.redaction;

import com.aiqaramba.core.redaction.Decoding.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Octets in hexadecimal behind a mark: those of URLs and forms, and those of quoted-printable mails (RFC 2045, 6.7).
 */
enum Octets {
    PERCENT('%'),
    QUOTED_PRINTABLE('=');

    private static final int WIDTH = 3;

    private final char mark;

    Octets(char mark) {
        this.mark = mark;
    }

    @Nullable
    Unit read(char[] text, int at) {
        int first = octet(text, at);
        if (first < 0) {
            int soft = softBreak(text, at);
            return soft > 0 ? new Unit("", soft) : readUnicode(text, at);
        }
        int more = continuations(first);
        int codePoint = more == 0 ? first : first & (0x3f >> more);
        int next = at + WIDTH;
        for (int i = 1; i <= more; i++) {
            next += softBreak(text, next);
            int octet = octet(text, next);
            if (octet < 0 || (octet & 0xc0) != 0x80) {
                return Unit.of(first, WIDTH);
            }
            codePoint = (codePoint << 6) | (octet & 0x3f);
            next += WIDTH;
        }
        return Character.isValidCodePoint(codePoint) ? Unit.of(codePoint, next - at) : Unit.of(first, WIDTH);
    }

    private int octet(char[] text, int at) {
        boolean marked = at < text.length && text[at] == mark;
        return marked ? Decoding.number(text, at + 1, 2, 2, 16) : -1;
    }

    /** The form that JavaScript's {@code escape} writes. */
    private @Nullable Unit readUnicode(char[] text, int at) {
        boolean marked = this == PERCENT && at + 1 < text.length && text[at + 1] == 'u';
        int unit = marked ? Decoding.number(text, at + 2, 4, 4, 16) : -1;
        return Unit.of(unit, 6);
    }

    /** Returns the width of a mark at the end of a line, after which a mail goes on without a break; 0 for none. */
    private int softBreak(char[] text, int at) {
        if (this == PERCENT || at >= text.length || text[at] != mark) {
            return 0;
        }
        int end = at + 1;
        while (end < text.length && (text[end] == '\r' || text[end] == '\n') && end < at + 3) {
            end++;
        }
        return end == at + 1 ? 0 : end - at;
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
