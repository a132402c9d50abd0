package com.aiqaramba.verification.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.Run;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.samples.shop.Shop;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs of which every second is killed at some moment: the short form of {@link Soak}. The seed makes the moments the
 * same each time.
 */
@Tag("browser")
class KilledRunsTest {
    private static final int RUNS = 20;
    private static final int SEED = 20;
    private static final List<KillableRuns.Kill> KILLS = List.of(KillableRuns.Kill.values());

    @Test
    void whatever_ends_a_run_neither_process_nor_folder_nor_thread_is_left() throws InterruptedException {
        Random random = new Random(SEED);
        SessionTraces traces = new SessionTraces();
        try (Shop shop = Shop.start();
                KillableRuns runs = new KillableRuns(shop, traces)) {
            for (int i = 0; i < RUNS; i++) {
                if (i % 2 == 0) {
                    Run run = runs.whole();
                    assertThat(run.verdict().status()).as("%s", run.outcome()).isEqualTo(Verdict.Status.PASSED);
                } else {
                    KillableRuns.Kill kill = KILLS.get(i / 2 % KILLS.size());
                    Run run = runs.killed(kill, 1 + random.nextInt(KillableRuns.TURNS));
                    assertThat(run.outcome().kind()).as("%s", kill).isEqualTo(kill.outcome());
                    assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
                }
            }
        }
        assertThat(traces.sessionsSeen()).isEqualTo(RUNS);
        traces.assertNothingIsLeft();
    }

    @Test
    @Tag("jdk") // An interrupt while a process starts.
    void a_run_that_is_cancelled_while_its_browser_starts_leaves_nothing() throws InterruptedException {
        SessionTraces traces = new SessionTraces();
        try (Shop shop = Shop.start();
                KillableRuns runs = new KillableRuns(shop, traces)) {
            Run run = runs.cancelledAtOnce();

            assertThat(run.outcome().kind()).isEqualTo(RunOutcome.Kind.CANCELLED);
        }
        traces.assertNothingIsLeft();
    }
}
