package com.aiqaramba.crypto.internal;

import java.util.Arrays;

/** Base32 of RFC 4648, read as people and applications write it: in any case, in groups, with or without padding. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int DIGIT_BITS = 5;

    private Base32() {}

    /**
     * Decodes. Bits after the last byte are dropped, as authenticators do.
     *
     * @throws IllegalArgumentException when it is no base32; does not quote it
     */
    static byte[] decode(char[] text) {
        byte[] bytes = new byte[text.length];
        int size = 0;
        int bits = 0;
        int held = 0;
        for (int at = 0; at < withoutPadding(text); at++) {
            if (text[at] != ' ' && text[at] != '-') {
                held = (held << DIGIT_BITS | value(text[at])) & 0xfff;
                bits += DIGIT_BITS;
            }
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[size++] = (byte) (held >> bits);
            }
        }
        byte[] decoded = Arrays.copyOf(bytes, size);
        Arrays.fill(bytes, (byte) 0);
        if (bits >= DIGIT_BITS) {
            throw malformed();
        }
        return decoded;
    }

    private static int withoutPadding(char[] text) {
        int end = text.length;
        while (end > 0 && (text[end - 1] == '=' || text[end - 1] == ' ')) {
            end--;
        }
        return end;
    }

    private static int value(char digit) {
        int value = digit < 128 ? ALPHABET.indexOf(Character.toUpperCase(digit)) : -1;
        if (value < 0) {
            throw malformed();
        }
        return value;
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("A TOTP seed is base32: letters and the digits 2 to 7, whole bytes.");
    }
}
