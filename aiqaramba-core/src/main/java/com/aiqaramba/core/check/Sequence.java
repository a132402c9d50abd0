package com.aiqaramba.core.check;

import com.aiqaramba.core.check.Numeral.DecimalSign;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Entries one after the other, in each way in which they can be read: as numbers, as dates, or as texts. Where ways do
 * not agree, nobody can tell whether they are in order.
 */
final class Sequence {
    private static final int DIGITS = 18;
    /** Sorts letters with marks behind the others. */
    private static final Locale MARKED_LAST = Locale.forLanguageTag("sv");

    private final List<String> entries;
    private final Set<DecimalSign> decimalSigns;

    Sequence(List<String> entries, Set<DecimalSign> decimalSigns) {
        this.entries = entries;
        this.decimalSigns = decimalSigns;
    }

    /** Tells whether entries are of several kinds or units, so that they cannot be compared. */
    boolean isMixed() {
        List<Numeral> numerals = numerals();
        boolean isOfUnits = numerals.stream().anyMatch(one -> numerals.stream().anyMatch(one::isOfOtherUnit));
        boolean isPartly = !numerals.isEmpty() && numerals.size() < entries.size();
        return entries.contains("") || isOfUnits || isPartly;
    }

    private List<Numeral> numerals() {
        return entries.stream()
                .filter(Numeral::isWhole)
                .flatMap(entry -> Numeral.only(entry).stream())
                .toList();
    }

    /** Tells whether entries are in an order in every way in which they can be read. */
    boolean isSurely(Predicate<Integer> order) {
        return ways().stream().allMatch(way -> isIn(order, way));
    }

    /** Tells whether entries are in no order in any way, letters with marks at the end of the alphabet included. */
    boolean isSurelyNot(Predicate<Integer> order) {
        List<List<Integer>> ways = new ArrayList<>(ways());
        if (areTexts()) {
            ways.add(compared(entries, Collator.getInstance(MARKED_LAST)::compare));
        }
        return ways.stream().noneMatch(way -> isIn(order, way));
    }

    /** Says in words which entry breaks an order first. */
    String breach(Predicate<Integer> order) {
        List<Integer> way = ways().get(0);
        int at = 0;
        while (at < way.size() && order.test(way.get(at))) {
            at++;
        }
        return at == way.size() ? "" : "; \"" + entries.get(at + 1) + "\" follows \"" + entries.get(at) + "\"";
    }

    private boolean areTexts() {
        return numerals().isEmpty() && Dates.readings(entries).isEmpty();
    }

    private static boolean isIn(Predicate<Integer> order, List<Integer> way) {
        return way.stream().allMatch(order);
    }

    /** For each way in which the entries can be read: how each compares to the next. */
    private List<List<Integer>> ways() {
        List<Numeral> numerals = numerals();
        if (!numerals.isEmpty()) {
            return decimalSigns.stream()
                    .map(reading ->
                            numerals.stream().map(one -> one.value(reading)).toList())
                    .map(values -> compared(values, Comparator.<BigDecimal>naturalOrder()))
                    .toList();
        }
        List<List<String>> dates = Dates.readings(entries);
        if (!dates.isEmpty()) {
            return dates.stream()
                    .map(moments -> compared(moments, Comparator.<String>naturalOrder()))
                    .toList();
        }
        Collator collator = Collator.getInstance(Locale.ROOT);
        collator.setStrength(Collator.SECONDARY);
        List<String> byValue = entries.stream().map(Sequence::padded).toList();
        return List.of(compared(entries, collator::compare), compared(byValue, collator::compare));
    }

    /** With numbers of one length, so that they are in the order of their values. */
    private static String padded(String entry) {
        return entry.replaceAll("\\d+", "0".repeat(DIGITS) + "$0").replaceAll("0*(\\d{" + DIGITS + "})", "$1");
    }

    private static <T> List<Integer> compared(List<T> values, Comparator<? super T> comparator) {
        List<Integer> compared = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            compared.add(comparator.compare(values.get(i - 1), values.get(i)));
        }
        return compared;
    }
}
