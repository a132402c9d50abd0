package com.aiqaramba.core.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number as a page writes it. Dates, times and versions are none.
 *
 * @param digits the digits, with the points and commas between them
 * @param negative true with a sign of minus before it, before its currency, or behind it
 * @param unit the currency, or the unit behind it; empty for none
 */
record Numeral(String digits, boolean negative, String unit) {
    private static final Pattern FORM = Pattern.compile("(?U)(?<!\\p{N}[-/:.,'^])(?<!\\p{L}-)(?<![\\p{L}\\p{N}_^.,])"
            + "(?<minus>-(?=[^\\s-]))?(?<before>(?:\\p{Sc}|\\b\\p{Lu}{3}(?!\\p{L})) ?)?(?<sign>-(?=\\d))?"
            + "(?<digits>\\d{1,3}(?:[ '.,]\\d{3}(?!\\d))++(?:[.,]\\d++)?|\\d++(?:[.,]\\d++)?)"
            + "(?![.,:/'^-]?\\p{N})(?<behind> ?(?:\\p{Sc}|%|\\p{L}{1,12}(?!\\p{L})))?(?<last>-(?![\\w]))?");
    /** Shortens a number, by more or less in each language. */
    private static final Pattern MAGNITUDE = Pattern.compile("[kM]|mn|bn|mio|mrd|million|billion|thousand");

    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)|(?<![\\d.,])\\d+(?:[.,]\\d+)? ?%");

    /** Sign between the whole part of a number and its decimals. */
    enum DecimalSign {
        POINT('.'),
        COMMA(',');

        private final char character;

        DecimalSign(char character) {
            this.character = character;
        }
    }

    /** Finds the numbers in a text. */
    static List<Numeral> in(String text) {
        List<Numeral> found = new ArrayList<>();
        Matcher matcher = FORM.matcher(PageText.normalize(text));
        while (matcher.find()) {
            boolean negative =
                    matcher.group("minus") != null || matcher.group("sign") != null || matcher.group("last") != null;
            String before = Optional.ofNullable(matcher.group("before")).orElse("");
            String behind = Optional.ofNullable(matcher.group("behind")).orElse("");
            String digits = matcher.group("digits").replaceAll("[ ']", "");
            found.add(new Numeral(digits, negative, (before.isEmpty() ? behind : before).strip()));
        }
        return found;
    }

    /** Returns the number that a text states; empty when it states several, or one that cannot be read for sure. */
    static Optional<Numeral> only(String text) {
        List<Numeral> all = in(text);
        String alone = ASIDE.matcher(PageText.normalize(text)).replaceAll(" ");
        List<Numeral> stated = all.size() == 1 && !PageText.normalize(text).startsWith("(") ? all : in(alone);
        boolean hasLooseDash = alone.matches("(?s).*(?:^|[^\\d\\s]) ?- \\D{0,4}\\d.*");
        return stated.size() == 1 && !hasLooseDash && !stated.get(0).isShortened()
                ? Optional.of(stated.get(0))
                : Optional.empty();
    }

    /** Tells whether a text is a number and its unit, and nothing else. */
    static boolean isWhole(String text) {
        return FORM.matcher(PageText.normalize(text)).matches();
    }

    /** Tells whether it stands for a number with more digits. */
    boolean isShortened() {
        return MAGNITUDE.matcher(unit).matches();
    }

    boolean isMoney() {
        return unit.matches("\\p{Sc}|\\p{Lu}{3}");
    }

    /** Tells whether two numbers are of units that cannot be compared; a sign and a code may well mean the same. */
    boolean isOfOtherUnit(Numeral other) {
        boolean isKnown = !unit.isEmpty() && !other.unit.isEmpty();
        boolean isSameKind =
                Character.isLetter((unit + " ").charAt(0)) == Character.isLetter((other.unit + " ").charAt(0));
        return isKnown && isSameKind && !isFormOf(unit, other.unit) && !isFormOf(other.unit, unit);
    }

    /** {@code item} and {@code items}, {@code min} and {@code minutes}. */
    private static boolean isFormOf(String unit, String longer) {
        return unit.equals(longer) || (unit.length() > 2 && longer.startsWith(unit));
    }

    /** Returns the sign of the decimals that the number shows by itself; empty where it fits either. */
    Optional<DecimalSign> decimalSign() {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if ((point < 0 && comma < 0) || isAmbiguous()) {
            return Optional.empty();
        }
        DecimalSign last = point > comma ? DecimalSign.POINT : DecimalSign.COMMA;
        boolean isGrouped = digits.indexOf(last.character) != digits.lastIndexOf(last.character);
        return Optional.of(isGrouped ? other(last) : last);
    }

    private static DecimalSign other(DecimalSign sign) {
        return sign == DecimalSign.POINT ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    /** Three digits behind a single point or comma may be thousands or decimals. */
    private boolean isAmbiguous() {
        return digits.matches("[1-9]\\d{0,2}[.,]\\d{3}");
    }

    /** Returns the value, read with a sign of the decimals where it does not show its own. */
    BigDecimal value(DecimalSign reading) {
        char decimal = decimalSign().orElse(reading).character;
        String plain = digits.replace(decimal == '.' ? "," : ".", "").replace(decimal, '.');
        BigDecimal value = new BigDecimal(plain);
        return negative ? value.negate() : value;
    }
}
