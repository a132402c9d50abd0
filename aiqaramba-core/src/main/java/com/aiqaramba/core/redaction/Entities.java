package com.aiqaramba.core.redaction;

import com.aiqaramba.core.redaction.Decoding.Unit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** HTML character references: numbers, and the names that serializers write. */
final class Entities {
    private static final Map<String, Character> NAMES =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "nbsp", '\u00a0');
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_NUMBER = 8;

    private Entities() {}

    static @Nullable Unit read(char[] text, int at) {
        int next = at + 1;
        return next < text.length && text[next] == '#' ? readNumber(text, at) : readName(text, at);
    }

    private static @Nullable Unit readNumber(char[] text, int at) {
        boolean hex = at + 2 < text.length && (text[at + 2] == 'x' || text[at + 2] == 'X');
        int radix = hex ? 16 : 10;
        int from = at + (hex ? 3 : 2);
        int end = from + Decoding.digits(text, from, LONGEST_NUMBER, radix);
        return Unit.of(Decoding.number(text, from, 1, LONGEST_NUMBER, radix), withSemicolon(text, end) - at);
    }

    private static @Nullable Unit readName(char[] text, int at) {
        for (int length = 2; length <= LONGEST_NAME && at + length < text.length; length++) {
            String name = new String(text, at + 1, length).toLowerCase(Locale.ROOT);
            Character value = NAMES.get(name);
            if (value != null) {
                return Unit.of(value, withSemicolon(text, at + 1 + length) - at);
            }
        }
        return null;
    }

    private static int withSemicolon(char[] text, int end) {
        return end < text.length && text[end] == ';' ? end + 1 : end;
    }
}
