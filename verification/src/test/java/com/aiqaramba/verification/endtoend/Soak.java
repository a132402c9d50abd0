package com.aiqaramba.verification.endtoend;

import com.aiqaramba.core.Run;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.samples.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Many short runs in a row, then many that are killed at random, and a comparison of what the process holds before and
 * after. {@code bin/soak} starts it; arguments: number of runs (500), of killed ones (200), seed of the kills.
 */
final class Soak {
    private static final int WARM_UP = 10;
    private static final int REPORT_EVERY = 50;

    /** Caches, pools and the collector's timing; a run that leaked one of anything would exceed it many times. */
    private static final Usage ALLOWED = new Usage(0, 0, 10, 5, 10_240);

    private final KillableRuns runs;
    private final Instant startedAt = Instant.now();
    private int done;

    private Soak(KillableRuns runs) {
        this.runs = runs;
    }

    public static void main(String[] arguments) throws InterruptedException {
        int whole = number(arguments, 0, 500);
        int killed = number(arguments, 1, 200);
        int seed = number(arguments, 2, new Random().nextInt(1_000_000));
        System.out.println(whole + " runs, then " + killed + " that are killed at random with seed " + seed);
        SessionTraces traces = new SessionTraces();
        List<String> leaks;
        try (Shop shop = Shop.start();
                KillableRuns runs = new KillableRuns(shop, traces)) {
            leaks = new Soak(runs).leaks(whole, killed, new Random(seed));
        }
        traces.assertNothingIsLeft();
        leaks.forEach(leak -> System.out.println("LEAK  " + leak));
        if (!leaks.isEmpty()) {
            System.exit(1);
        }
    }

    private List<String> leaks(int whole, int killed, Random random) throws InterruptedException {
        whole(WARM_UP);
        Usage start = Usage.now();
        System.out.println("At the start: " + start);
        whole(whole);
        System.out.println("After the whole runs: " + Usage.now());
        killed(killed, random);
        Usage end = Usage.now();
        System.out.println("At the end: " + end);
        return end.growthSince(start, ALLOWED);
    }

    private void whole(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            Run run = runs.whole();
            require(run.verdict().status() == Verdict.Status.PASSED, run);
            progress();
        }
    }

    private void killed(int count, Random random) throws InterruptedException {
        Map<RunOutcome.Kind, Integer> outcomes = new EnumMap<>(RunOutcome.Kind.class);
        KillableRuns.Kill[] kills = KillableRuns.Kill.values();
        for (int i = 0; i < count; i++) {
            KillableRuns.Kill kill = kills[random.nextInt(kills.length)];
            Run run = runs.killed(kill, 1 + random.nextInt(KillableRuns.TURNS));
            require(run.outcome().kind() == kill.outcome(), run);
            outcomes.merge(run.outcome().kind(), 1, Integer::sum);
            progress();
        }
        System.out.println("Outcomes of the killed runs: " + outcomes);
    }

    private static void require(boolean expected, Run run) {
        if (!expected) {
            throw new AssertionError("An unexpected end: " + run.outcome() + " " + run.verdict());
        }
    }

    private void progress() {
        if (++done % REPORT_EVERY == 0) {
            Duration elapsed = Duration.between(startedAt, Instant.now());
            System.out.println(done + " runs in " + elapsed.toSeconds() + " s");
        }
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
