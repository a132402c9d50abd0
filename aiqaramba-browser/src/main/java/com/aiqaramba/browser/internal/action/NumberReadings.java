package com.aiqaramba.browser.internal.action;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Numbers that a text may mean: a point or a comma stands before decimals, or between groups of three digits. */
final class NumberReadings {
    private static final int LONGEST = 40;
    private static final Pattern BESIDE = Pattern.compile("[\\p{Sc}\\p{Z}\\s%'\u2019]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d*([.,]\\d+)*");
    private static final Pattern CODE = Pattern.compile("[+-]?0\\d.*");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}((\\.\\d{3})*|(,\\d{3})*)");
    private static final Pattern SEPARATOR = Pattern.compile("[.,]");

    private NumberReadings() {}

    /** Returns the readings in order; none for what is no number, or has zeros before it as codes have. */
    static Set<BigDecimal> of(String text) {
        Set<BigDecimal> readings = new TreeSet<>();
        if (text.isEmpty() || text.length() > LONGEST) {
            return readings;
        }
        String number = BESIDE.matcher(text).replaceAll("").replace('\u2212', '-');
        if (number.chars().noneMatch(c -> c >= '0' && c <= '9')
                || !NUMBER.matcher(number).matches()
                || CODE.matcher(number).matches()) {
            return readings;
        }
        int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        if (last < 0 || GROUPED.matcher(number).matches()) {
            readings.add(new BigDecimal(digits(number)));
        }
        String whole = last < 0 ? "" : number.substring(0, last);
        if (last >= 0
                && whole.indexOf(number.charAt(last)) < 0
                && (!SEPARATOR.matcher(whole).find() || GROUPED.matcher(whole).matches())) {
            readings.add(new BigDecimal(digits(whole) + "." + number.substring(last + 1)));
        }
        return readings;
    }

    private static String digits(String number) {
        return SEPARATOR.matcher(number).replaceAll("");
    }
}
