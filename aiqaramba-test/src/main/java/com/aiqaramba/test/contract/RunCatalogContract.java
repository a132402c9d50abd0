package com.aiqaramba.test.contract;

import static com.aiqaramba.test.contract.StoredSamples.KEY;
import static com.aiqaramba.test.contract.StoredSamples.OTHER_TENANT;
import static com.aiqaramba.test.contract.StoredSamples.TENANT;
import static com.aiqaramba.test.contract.StoredSamples.TIME;
import static com.aiqaramba.test.contract.StoredSamples.run;
import static com.aiqaramba.test.contract.StoredSamples.sameRunOfOtherTenant;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.spi.RunCatalog;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.StoredRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Contract of every {@link RunCatalog}. Implement it in a JUnit 5 test class; see the package for an example.
 *
 * @since 0.1.0
 */
public interface RunCatalogContract {
    /**
     * Makes the store whose runs are listed. Called once at the start of each test.
     *
     * @return a store without any run
     */
    RunStore newRunStore();

    /**
     * The catalog under test.
     *
     * @param store what {@link #newRunStore} returned
     * @return the catalog of the same runs
     */
    RunCatalog catalogOf(RunStore store);

    /** No runs are an empty list. */
    @Test
    default void an_empty_store_lists_nothing() {
        assertThat(catalogOf(newRunStore()).list(TENANT, Retention.PROJECT, TIME, 10))
                .isEmpty();
    }

    /** Tests that what is listed is what was saved last, payload included. */
    @Test
    default void a_run_is_listed_as_it_was_saved_last() {
        RunStore store = newRunStore();
        store.save(run(KEY, 1));
        store.save(run(KEY, 2));

        assertThat(catalogOf(store).list(TENANT, Retention.PROJECT, TIME.plusSeconds(1), 10))
                .usingRecursiveComparison()
                .isEqualTo(List.of(run(KEY, 2)));
    }

    /** Age first; runs of the same moment by their ids. */
    @Test
    default void the_oldest_come_first_and_then_the_ids_in_order() {
        RunStore store = newRunStore();
        store.save(run("c", Retention.PROJECT, TIME.plusMillis(1)));
        store.save(run("b", Retention.PROJECT, TIME));
        store.save(run("B", Retention.PROJECT, TIME));
        store.save(run("a-b", Retention.PROJECT, TIME));
        store.save(run("a1", Retention.PROJECT, TIME));
        store.save(run("d", Retention.PROJECT, TIME.minusSeconds(1)));

        assertThat(ids(catalogOf(store).list(TENANT, Retention.PROJECT, TIME.plusSeconds(9), 10)))
                .containsExactly("d", "B", "a-b", "a1", "b", "c");
    }

    /** The limit cuts off the youngest. */
    @Test
    default void the_limit_keeps_the_oldest() {
        RunStore store = newRunStore();
        for (int i = 9; i >= 1; i--) {
            store.save(run("run-" + i, Retention.PROJECT, TIME.plusSeconds(i)));
        }

        assertThat(ids(catalogOf(store).list(TENANT, Retention.PROJECT, TIME.plusSeconds(60), 3)))
                .containsExactly("run-1", "run-2", "run-3");
    }

    /** "Before" does not take the moment itself in. */
    @Test
    default void a_run_of_the_very_moment_is_not_before_it() {
        RunStore store = newRunStore();
        store.save(run("before", Retention.PROJECT, TIME.minusNanos(1000)));
        store.save(run("at", Retention.PROJECT, TIME));
        store.save(run("after", Retention.PROJECT, TIME.plusNanos(1000)));

        assertThat(ids(catalogOf(store).list(TENANT, Retention.PROJECT, TIME, 10)))
                .containsExactly("before");
    }

    /** Runs that are kept do not stand in the way of those that are not. */
    @Test
    default void only_runs_of_the_asked_retention_are_listed() {
        RunStore store = newRunStore();
        store.save(run("kept", Retention.PROJECT, TIME));
        store.save(run("short", Retention.TEMPORARY, TIME.plusSeconds(1)));

        assertThat(ids(catalogOf(store).list(TENANT, Retention.TEMPORARY, TIME.plusSeconds(9), 1)))
                .containsExactly("short");
        assertThat(ids(catalogOf(store).list(TENANT, Retention.PROJECT, TIME.plusSeconds(9), 9)))
                .containsExactly("kept");
    }

    /** A tenant's list has no run of another tenant. */
    @Test
    default void the_runs_of_other_tenants_are_not_listed() {
        RunStore store = newRunStore();
        store.save(run(sameRunOfOtherTenant(KEY), 1));

        assertThat(catalogOf(store).list(TENANT, Retention.PROJECT, TIME.plusSeconds(1), 10))
                .isEmpty();
        assertThat(catalogOf(store).list(OTHER_TENANT, Retention.PROJECT, TIME.plusSeconds(1), 10))
                .hasSize(1);
    }

    /** A deleted run is not listed. */
    @Test
    default void a_deleted_run_is_not_listed() {
        RunStore store = newRunStore();
        store.save(run(KEY, 1));
        store.delete(KEY);

        assertThat(catalogOf(store).list(TENANT, Retention.PROJECT, TIME.plusSeconds(1), 10))
                .isEmpty();
    }

    private static List<String> ids(List<StoredRun> runs) {
        return runs.stream().map(run -> run.key().run().value()).toList();
    }
}
