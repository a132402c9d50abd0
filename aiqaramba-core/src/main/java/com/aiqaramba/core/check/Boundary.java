package com.aiqaramba.core.check;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Edges of whole words and numbers, in texts on one line and in lower case. */
final class Boundary {
    private static final String SEPARATORS = ".,'^/:-\u2044";
    private static final Set<UnicodeScript> SCRIPTS_WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);
    private static final Pattern AMOUNT = Pattern.compile("(?:\\p{Sc}|\\p{L}{3})? ?\\d.*");
    /** A minus, and nothing that it could join to what follows. */
    private static final Pattern MINUS = Pattern.compile("(?:.*[\\s(\\p{Sc}])?-");

    private static final Pattern THOUSANDS = Pattern.compile("(?:.*\\D)?\\d{1,3} ");

    private Boundary() {}

    /** Tells whether the part of a text from one place to another is made of whole words and numbers. */
    static boolean isAt(String text, int from, int to) {
        String part = text.substring(from, to);
        String before = text.substring(Math.max(0, from - 8), from);
        String after = text.substring(to, Math.min(text.length(), to + 2));
        boolean isNegative =
                AMOUNT.matcher(part).matches() && MINUS.matcher(before).matches();
        boolean endsInDigit = Character.isDigit(part.charAt(part.length() - 1));
        boolean goesOn = endsInDigit && after.matches("-(?:\\s.?)?|\\+.*");
        return isEdge(text, from) && isEdge(text, to) && !isNegative && !goesOn && !followsThousands(before, part);
    }

    /** Tells whether a part may go on a number that is written with a blank: {@code 159,80} in {@code 1 159,80}. */
    static boolean followsThousands(String before, String part) {
        return part.matches("\\d{3}(?!\\d).*") && THOUSANDS.matcher(before).matches();
    }

    private static boolean isEdge(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return !(isWord(before) && isWord(after) && hasBlanks(before) && hasBlanks(after)) && !splitsNumber(text, at);
    }

    /** Tells whether words of the character's script are set apart by blanks. */
    private static boolean hasBlanks(char c) {
        return !SCRIPTS_WITHOUT_BLANKS.contains(UnicodeScript.of(c));
    }

    /** Fractions and raised digits belong to the number before them. */
    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static boolean splitsNumber(String text, int at) {
        return isSeparatorBetweenDigits(text, at - 1) || isSeparatorBetweenDigits(text, at);
    }

    private static boolean isSeparatorBetweenDigits(String text, int at) {
        return at > 0
                && at < text.length() - 1
                && SEPARATORS.indexOf(text.charAt(at)) >= 0
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
