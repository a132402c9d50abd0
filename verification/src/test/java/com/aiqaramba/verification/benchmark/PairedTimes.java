package com.aiqaramba.verification.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times of several subjects that were measured in turn, so that whatever else the machine does meets all of them alike.
 * The first subject is what the others are compared with: by the median of the ratios within each round.
 */
final class PairedTimes {
    private final String what;
    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    PairedTimes(String what) {
        this.what = what;
    }

    void add(String subject, long nanos) {
        millis.computeIfAbsent(subject, name -> new ArrayList<>()).add(nanos / 1e6);
    }

    void print() {
        List<Double> base = millis.values().iterator().next();
        millis.forEach((subject, times) -> System.out.printf(
                Locale.ROOT,
                "%-8s %-28s median %7.0f ms  ratio %.3f  (%d rounds)%n",
                what,
                subject,
                median(times),
                median(ratios(times, base)),
                times.size()));
    }

    /** Returns the median of the ratios of a subject to the first. */
    double ratio(String subject) {
        return median(ratios(
                millis.getOrDefault(subject, List.of()),
                millis.values().iterator().next()));
    }

    private static List<Double> ratios(List<Double> times, List<Double> base) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            ratios.add(times.get(i) / base.get(i));
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
