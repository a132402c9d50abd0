package com.aiqaramba.verification.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.RunResult;

/** What JMH measured of several ways to do the same, in rounds. Compared is within each round. */
final class CallCosts {
    private final Map<String, List<RunResult>> rounds = new LinkedHashMap<>();

    /** Adds one way of the next round. */
    void add(RunResult result) {
        String name = result.getParams().getBenchmark();
        String way = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
        rounds.computeIfAbsent(way, unused -> new ArrayList<>()).add(result);
    }

    /** Prints what a way costs, and its ratios to others: the median of all rounds, the least and the most. */
    void print(String way, String... others) {
        System.out.println("\n" + way);
        // The mean would tell more of the machine's other work.
        print(
                "time, us",
                way,
                others,
                result -> result.getPrimaryResult().getStatistics().getPercentile(50));
        print("CPU, us", way, others, result -> secondary(result, CpuProfiler.MICROS));
        print("bytes", way, others, result -> secondary(result, "gc.alloc.rate.norm"));
    }

    private void print(String what, String way, String[] others, ToDoubleFunction<RunResult> measure) {
        List<Double> costs = values(way, measure);
        System.out.printf(Locale.ROOT, "  %-9s%,10.0f", what, median(costs));
        for (String other : others) {
            List<Double> ratios = ratios(costs, values(other, measure));
            System.out.printf(
                    Locale.ROOT,
                    "   %.2f of %s (%.2f to %.2f)",
                    median(ratios),
                    other,
                    Collections.min(ratios),
                    Collections.max(ratios));
        }
        System.out.println();
    }

    private List<Double> values(String way, ToDoubleFunction<RunResult> measure) {
        return Objects.requireNonNull(rounds.get(way), way).stream()
                .map(measure::applyAsDouble)
                .toList();
    }

    private static double secondary(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name)).getScore();
    }

    private static List<Double> ratios(List<Double> costs, List<Double> base) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < costs.size(); round++) {
            ratios.add(costs.get(round) / base.get(round));
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
