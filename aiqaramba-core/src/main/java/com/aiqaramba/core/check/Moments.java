package com.aiqaramba.core.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds days and times in the lines of a page. */
final class Moments {
    /** "Thu, 3 Dec 2026, 2:30 pm" is six words; nothing that is written with more is a date. */
    private static final int MOST_WORDS = 7;

    private static final Pattern HALF_OF_DAY = Pattern.compile("(?i)[ap]\\.?m\\b.*");

    private Moments() {}

    static boolean isDayIn(String words, LocalDate day) {
        return isIn(words, hint(day), moment -> moment.startsWith(day + "T"));
    }

    static boolean isTimeIn(String words, LocalTime time) {
        return isIn(words, hint(time), moment -> moment.endsWith("T" + time));
    }

    static boolean isMomentIn(String words, LocalDateTime moment) {
        return isIn(
                words,
                hint(moment.toLocalDate()) + hint(moment.toLocalTime()),
                (moment.toLocalDate() + "T" + moment.toLocalTime())::equals);
    }

    /** Most lines are no date: a look at the digits is much cheaper than to read one in all forms. */
    private static String hint(LocalDate day) {
        return "(?=.*(?<!\\d)0?" + day.getDayOfMonth() + "(?!\\d))(?=.*" + String.format("%02d", day.getYear() % 100)
                + "(?!\\d))";
    }

    private static String hint(LocalTime time) {
        return "(?=.*:" + String.format("%02d", time.getMinute()) + "(?!\\d))";
    }

    private static boolean isIn(String words, String hint, Predicate<String> wanted) {
        Pattern hints = Pattern.compile(hint + ".*");
        String[] tokens = PageText.normalize(words).split(" ", -1);
        for (int from = 0; from < tokens.length; from++) {
            for (int to = from + 1; to <= Math.min(tokens.length, from + MOST_WORDS); to++) {
                String piece = String.join(" ", List.of(tokens).subList(from, to));
                boolean goesOn =
                        to < tokens.length && HALF_OF_DAY.matcher(tokens[to]).matches();
                if (!goesOn && hints.matcher(piece).matches() && isRead(piece, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isRead(String piece, Predicate<String> wanted) {
        String bare = piece.replaceAll("^[(\\[\"']+|[)\\]\"'.,;:!?]+$", "");
        return Dates.readings(List.of(bare)).stream().anyMatch(read -> wanted.test(read.get(0)));
    }
}
