package com.aiqaramba.core.check;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates and times as pages write them. */
final class Dates {
    private static final List<String> DAYS = List.of(
            "[EEEE[','] ][EEE[','] ]d[.]['th']['st']['nd']['rd'] MMMM[','] uuuu",
            "[EEEE[','] ][EEE[','] ]d[.] MMM[.][','] uuuu",
            "MMMM d[','] uuuu",
            "MMM[.] d[','] uuuu",
            "uuuu-M-d",
            "uuuu/M/d",
            "d/M/uuuu",
            "M/d/uuuu",
            "d.M.uuuu",
            "d-M-uuuu",
            "M-d-uuuu",
            "d/M/uu",
            "M/d/uu",
            "d.M.uu");
    private static final String TIME = "H:mm[:ss]";
    private static final String HALF_DAYS = "h:mm[:ss][ ]a";
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

    private Dates() {}

    /** Returns every way in which all of some texts are dates or times, each as moments that can be compared. */
    static List<List<String>> readings(List<String> texts) {
        Stream<String> patterns = Stream.concat(
                Stream.of(TIME, HALF_DAYS),
                DAYS.stream()
                        .flatMap(day -> Stream.of(
                                day + "[[','] " + TIME + "]", day + "[','] " + HALF_DAYS, day + "'T'" + TIME)));
        return patterns.flatMap(pattern -> LOCALES.stream().map(locale -> formatter(pattern, locale)))
                .map(formatter -> moments(texts, formatter))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static Optional<List<String>> moments(List<String> texts, DateTimeFormatter formatter) {
        List<String> moments = new ArrayList<>();
        try {
            for (String text : texts) {
                moments.add(moment(formatter.parse(text)));
            }
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
        return Optional.of(moments);
    }

    /** A moment as ISO 8601 writes it is in the order of time. */
    private static String moment(TemporalAccessor read) {
        LocalDate day = read.query(TemporalQueries.localDate());
        LocalTime time = read.query(TemporalQueries.localTime());
        return Objects.requireNonNullElse(day, LocalDate.EPOCH) + "T" + Objects.requireNonNullElse(time, LocalTime.MIN);
    }
}
