package com.aiqaramba.browser;

import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.web.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Runs that want a browser at the same time. */
final class GridRuns implements AutoCloseable {
    private final List<GridRun> runs = new ArrayList<>();

    GridRuns(String name, int count, Origin site, GridBrowsers browsers) {
        this(name, count, site, BrowserProfile.DEFAULT, browsers);
    }

    GridRuns(String name, int count, Origin site, BrowserProfile profile, GridBrowsers browsers) {
        for (int number = 1; number <= count; number++) {
            runs.add(new GridRun(name + "-" + number, site, profile, browsers, this::changed));
        }
    }

    private synchronized void changed() {
        notifyAll();
    }

    private synchronized void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            wait();
        }
    }

    /** Waits until so many have their browsers. */
    List<GridRun> open(int count) throws InterruptedException {
        await(() -> runs.stream().filter(GridRun::isOpen).count() >= count);
        return runs.stream().filter(GridRun::isOpen).toList();
    }

    /** Waits until those that have none know their places, and gives them in that order. */
    List<GridRun> waiting(int count) throws InterruptedException {
        await(() -> places().equals(IntStream.rangeClosed(1, count).boxed().toList()));
        return inOrder();
    }

    /** Deed of a run. */
    @FunctionalInterface
    interface Deed {
        void of(GridRun run) throws Exception;
    }

    /** Lets some runs do something, all at once, and waits until each has done it. */
    static void atOnce(List<GridRun> runs, Deed deed) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Callable<GridRun>> deeds = new ArrayList<>();
            for (GridRun run : runs) {
                deeds.add(() -> {
                    deed.of(run);
                    return run;
                });
            }
            for (Future<GridRun> done : threads.invokeAll(deeds)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Integer> places() {
        return inOrder().stream().map(GridRun::position).toList();
    }

    private List<GridRun> inOrder() {
        return runs.stream()
                .filter(run -> !run.isOpen())
                .sorted(Comparator.comparingInt(GridRun::position))
                .toList();
    }

    @Override
    public void close() {
        runs.parallelStream().forEach(GridRun::close);
    }
}
