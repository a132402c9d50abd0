package com.aiqaramba.core.redaction;

/**
 * Characters that pages and programs put into a long word so that people can read it: white space, line breaks and
 * dashes. A plus sign is a blank in forms.
 */
final class Gaps {
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private Gaps() {}

    /** Returns a text without its gaps. */
    static String without(String text) {
        StringBuilder dense = new StringBuilder(text.length());
        text.chars().filter(c -> !isGap((char) c)).forEach(c -> dense.append((char) c));
        return dense.toString();
    }

    /** Tells whether a text begins or ends with a gap. */
    static boolean surround(String text) {
        return isGap(text.charAt(0)) || isGap(text.charAt(text.length() - 1));
    }

    static boolean isGap(char c) {
        if (c < 0x80) {
            return c <= ' ' || c == '-' || c == '+';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || DASHES.indexOf(c) >= 0;
    }
}
