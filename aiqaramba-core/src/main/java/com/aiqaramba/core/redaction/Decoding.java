package com.aiqaramba.core.redaction;

import org.jspecify.annotations.Nullable;

/** A kind of escape that can be decoded in place. What is malformed is left as it stands. */
enum Decoding {
    /** {@code %41}, UTF-8 or else Latin-1, and {@code %u0041}. */
    PERCENT {
        @Override
        boolean starts(char c) {
            return c == '%';
        }

        @Override
        @Nullable
        Unit read(char[] text, int at) {
            return Octets.PERCENT.read(text, at);
        }
    },
    /** HTML character references by name, decimal or hexadecimal number, with or without the semicolon. */
    ENTITIES {
        @Override
        boolean starts(char c) {
            return c == '&';
        }

        @Override
        @Nullable
        Unit read(char[] text, int at) {
            return Entities.read(text, at);
        }
    },
    /** The escapes of string literals in JSON and JavaScript. */
    ESCAPES {
        @Override
        boolean starts(char c) {
            return c == '\\';
        }

        @Override
        @Nullable
        Unit read(char[] text, int at) {
            return Escapes.read(text, at);
        }
    },
    /** {@code =41}, and the line breaks that are none, of mails. */
    QUOTED_PRINTABLE {
        @Override
        boolean starts(char c) {
            return c == '=';
        }

        @Override
        @Nullable
        Unit read(char[] text, int at) {
            return Octets.QUOTED_PRINTABLE.read(text, at);
        }
    },
    /** Octets in hexadecimal with something between them. */
    LISTED_OCTETS {
        @Override
        boolean starts(char c) {
            return ListedOctets.starts(c);
        }

        @Override
        @Nullable
        Unit read(char[] text, int at) {
            return ListedOctets.read(text, at);
        }
    },
    /**
     * Characters that are others in another form (full width, ligatures, circled, composed), and those without a glyph,
     * which pages put where a long word may break.
     */
    CANONICAL {
        @Override
        boolean starts(char c) {
            return c >= 0x80 && (isInvisible(c) || Compatibility.starts(c));
        }

        @Override
        @Nullable
        Unit read(char[] text, int at) {
            return isInvisible(text[at]) ? new Unit("", 1) : Compatibility.read(text, at);
        }

        private static boolean isInvisible(char c) {
            return SINGLE.indexOf(c) >= 0 || (c >= '\u200b' && c <= '\u200f') || (c >= '\u2060' && c <= '\u2064');
        }
    };

    private static final String SINGLE = "\u00ad\u034f\ufeff";

    /** Character for which an escape stands, and how many characters it takes itself. */
    record Unit(String chars, int read) {
        static @Nullable Unit of(int codePoint, int read) {
            return Character.isValidCodePoint(codePoint) ? new Unit(Character.toString(codePoint), read) : null;
        }
    }

    /** Tells if an escape of this kind can begin with this character. */
    abstract boolean starts(char c);

    /** Reads the escape at a position; null when there is none. */
    abstract @Nullable Unit read(char[] text, int at);

    /** Reads up to so many digits; -1 when there are fewer than the least number of them. */
    static int number(char[] text, int from, int least, int most, int radix) {
        int value = 0;
        int count = 0;
        while (count < most && from + count < text.length && digit(text[from + count], radix) >= 0) {
            value = value * radix + digit(text[from + count], radix);
            count++;
        }
        return count < least ? -1 : value;
    }

    static int digits(char[] text, int from, int most, int radix) {
        int count = 0;
        while (count < most && from + count < text.length && digit(text[from + count], radix) >= 0) {
            count++;
        }
        return count;
    }

    private static int digit(char c, int radix) {
        return c < 0x80 ? Character.digit(c, radix) : -1;
    }
}
