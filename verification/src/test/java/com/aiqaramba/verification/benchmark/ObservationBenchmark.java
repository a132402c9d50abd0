package com.aiqaramba.verification.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a look at a page tells and costs, beside Playwright's snapshot for agents: on each page of a folder, in turn,
 * how many of the elements marked as targets can be addressed, how many characters are told, and the processor time of
 * all processes for a look, after both have looked {@value #WARM_UP} times; and what a look costs while pages grow.
 * Arguments: the folder, the number of looks (20). {@code bin/benchmark-observation} starts it. Its last line has the
 * coverage in percent, and tokens and CPU as parts of Playwright's.
 */
final class ObservationBenchmark {
    private static final double PERCENT = 100.0;
    private static final double NANOS = 1e6;
    private static final int WARM_UP = 5_000;

    private ObservationBenchmark() {}

    /** One way to look at pages. */
    interface Looks extends AutoCloseable {
        void open(String page) throws IOException;

        /** Looks so often, and returns the length of what is told. */
        int look(int times) throws IOException, InterruptedException;

        /** Marks the targets that can be addressed, and returns their number. */
        int cover() throws IOException, InterruptedException;

        /** Returns the processor time of all its processes until now. */
        long processorTime();

        @Override
        void close() throws IOException;
    }

    /** What one way said of a page. */
    private record Cost(int covered, int characters, double processor) {}

    /** What both said of it. */
    private record Row(String page, int targets, Cost own, Cost theirs) {
        double work() {
            return own.processor() / theirs.processor();
        }
    }

    public static void main(String[] arguments) throws Exception {
        int looks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        List<Row> rows = new ArrayList<>();
        try (OwnLooks own = new OwnLooks();
                PlaywrightLooks theirs = new PlaywrightLooks();
                ServedPages pages = new ServedPages(Path.of(arguments[0]))) {
            warmUp(own, pages);
            warmUp(theirs, pages);
            for (String name : pages.names()) {
                String page = pages.address(name);
                own.open(page);
                int targets = own.targets();
                Row row = new Row(name, targets, cost(own, page, looks), cost(theirs, page, looks));
                rows.add(row);
                print(row);
            }
            Growth.print(own);
        }
        summarize(rows);
    }

    private static void warmUp(Looks looks, ServedPages pages) throws IOException, InterruptedException {
        for (String name : pages.names()) {
            looks.open(pages.address(name));
            looks.look(WARM_UP / pages.names().size());
        }
    }

    private static Cost cost(Looks looks, String page, int times) throws IOException, InterruptedException {
        looks.open(page);
        int characters = looks.look(1);
        long before = looks.processorTime();
        looks.look(times);
        double processor = (looks.processorTime() - before) / NANOS / times;
        return new Cost(looks.cover(), characters, processor);
    }

    private static void print(Row row) {
        System.out.printf(
                Locale.ROOT,
                "%-20s targets %3d: %3d, Playwright %3d; characters %5d, %5d; CPU %5.1f, %5.1f ms%n",
                row.page().replace(".html", ""),
                row.targets(),
                row.own().covered(),
                row.theirs().covered(),
                row.own().characters(),
                row.theirs().characters(),
                row.own().processor(),
                row.theirs().processor());
    }

    private static void summarize(List<Row> rows) {
        double targets = rows.stream().mapToInt(Row::targets).sum();
        double own = rows.stream().mapToInt(row -> row.own().covered()).sum();
        double theirs = rows.stream().mapToInt(row -> row.theirs().covered()).sum();
        double characters =
                rows.stream().mapToInt(row -> row.own().characters()).sum();
        double theirCharacters =
                rows.stream().mapToInt(row -> row.theirs().characters()).sum();
        double[] work = rows.stream().mapToDouble(Row::work).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%d pages, %.0f targets; Playwright's coverage %.1f %%%n",
                rows.size(),
                targets,
                PERCENT * theirs / targets);
        System.out.printf(
                Locale.ROOT,
                "coverage=%.1f tokens=%.2f cpu=%.2f%n",
                PERCENT * own / targets,
                characters / theirCharacters,
                work[work.length / 2]);
    }
}
