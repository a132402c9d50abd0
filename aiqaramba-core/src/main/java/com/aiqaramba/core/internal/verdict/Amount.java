package com.aiqaramba.core.internal.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Currencies and per cent signs beside numbers. */
final class Amount {
    private static final String UNIT = "\\p{Sc}|%|(?<![\\p{L}])[\\p{Lu}]{3}(?![\\p{L}])";
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "£", "GBP", "$", "USD", "¥", "JPY");

    private Amount() {}

    /** Tells whether one of some texts has a number with the unit that it has in an expectation, or with none. */
    static boolean agree(String expectation, String number, List<String> texts) {
        Optional<String> wanted = unit(expectation, number);
        return wanted.isEmpty()
                || texts.isEmpty()
                || texts.stream()
                        .anyMatch(text -> unit(text, number)
                                .filter(unit -> !unit.equals(wanted.get()))
                                .isEmpty());
    }

    private static Optional<String> unit(String text, String number) {
        String digits = Pattern.quote(number);
        Matcher matcher = Pattern.compile("(" + UNIT + ")? ?(?<![\\d.,])" + digits + "(?!\\d) ?(" + UNIT + ")?")
                .matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                .map(unit -> SIGNS.getOrDefault(unit, unit))
                .filter(unit -> unit.equals("%") || Words.isCurrency(unit.toLowerCase(Locale.ROOT)));
    }
}
