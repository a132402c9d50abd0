package com.aiqaramba.core.redaction;

import com.aiqaramba.core.redaction.Decoding.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Octets in hexadecimal with something between them, each perhaps with a prefix: {@code 41:42:43}, {@code 0x41, 0x42}.
 */
final class ListedOctets {
    private static final String BETWEEN = ":,;._|/";
    private static final int LEAST = 4;

    private ListedOctets() {}

    static boolean starts(char c) {
        return isDigit(c);
    }

    /** Reads the whole list: an octet of it alone says nothing. */
    static @Nullable Unit read(char[] text, int at) {
        if ((at > 0 && isDigit(text[at - 1])) || !isOctet(text, at + prefix(text, at))) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        int end = at;
        for (int next = at; isOctet(text, next + prefix(text, next)); next = end + between(text, end)) {
            end = next + prefix(text, next) + 2;
            digits.append(text, end - 2, 2);
            if (between(text, end) == 0) {
                break;
            }
        }
        return digits.length() < 2 * LEAST ? null : new Unit(digits.toString(), end - at);
    }

    /** A separator, and a blank after it, which is a plus sign in forms. */
    private static int between(char[] text, int at) {
        if (at >= text.length || BETWEEN.indexOf(text[at]) < 0) {
            return 0;
        }
        boolean blank = at + 1 < text.length && (text[at + 1] == ' ' || text[at + 1] == '+');
        return blank ? 2 : 1;
    }

    private static int prefix(char[] text, int at) {
        return at + 1 < text.length && text[at] == '0' && (text[at + 1] == 'x' || text[at + 1] == 'X') ? 2 : 0;
    }

    private static boolean isOctet(char[] text, int at) {
        return at + 1 < text.length && isDigit(text[at]) && isDigit(text[at + 1]);
    }

    private static boolean isDigit(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }
}
