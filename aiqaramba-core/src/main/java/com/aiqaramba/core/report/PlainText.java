package com.aiqaramba.core.report;

/** Text without what a reader cannot see but a browser obeys: controls, direction overrides, halves of characters. */
final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int SOFT_HYPHEN = 0x00AD;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private PlainText() {}

    static String of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.codePoints()
                .map(point -> isHarmless(point) ? point : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The beginning of a text on one line, without half a character at its end. */
    static String shorten(String text, int most) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() <= most) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most);
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            // Joiners belong to scripts and emoji, the soft hyphen to words; the rest reorders or hides.
            case Character.FORMAT -> point == SOFT_HYPHEN || point == NON_JOINER || point == JOINER;
            case Character.SURROGATE -> false;
            default -> (point & 0xFFFE) != 0xFFFE && (point < 0xFDD0 || point > 0xFDEF);
        };
    }
}
