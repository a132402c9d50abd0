package com.aiqaramba.test.contract;

import static com.aiqaramba.test.contract.StoredSamples.KEY;
import static com.aiqaramba.test.contract.StoredSamples.large;
import static com.aiqaramba.test.contract.StoredSamples.run;
import static com.aiqaramba.test.contract.StoredSamples.sameRunOfOtherTenant;
import static com.aiqaramba.test.contract.StoredSamples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.StoredStep;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Contract of every {@link RunStore}. Implement it in a JUnit 5 test class; see the package for an example.
 *
 * @since 0.1.0
 */
public interface RunStoreContract {
    /**
     * Makes the store under test. Called once at the start of each test.
     *
     * @return a store without any run
     */
    RunStore newRunStore();

    /** Tests that what is saved can be read, byte for byte. */
    @Test
    default void a_run_is_read_as_it_was_saved() {
        RunStore store = newRunStore();

        assertThat(store.save(run(KEY, 1))).isTrue();

        assertThat(store.find(KEY)).get().usingRecursiveComparison().isEqualTo(run(KEY, 1));
    }

    /** The next version takes the place of the one before. */
    @Test
    default void the_next_version_replaces_the_one_before_and_keeps_the_steps() {
        RunStore store = newRunStore();
        store.save(run(KEY, 1));
        store.append(KEY, step(1));

        assertThat(store.save(run(KEY, 2))).isTrue();

        assertThat(store.find(KEY)).get().usingRecursiveComparison().isEqualTo(run(KEY, 2));
        assertThat(store.steps(KEY)).hasSize(1);
    }

    /** Nothing stored is an empty answer, not a failure. */
    @Test
    default void an_unknown_run_is_empty() {
        RunStore store = newRunStore();

        assertThat(store.find(KEY)).isEmpty();
        assertThat(store.steps(KEY)).isEmpty();
        assertThat(store.delete(KEY)).isFalse();
    }

    /** A run starts with version 1. */
    @Test
    default void a_run_cannot_begin_with_another_version_than_1() {
        RunStore store = newRunStore();

        assertThat(store.save(run(KEY, 0))).isFalse();
        assertThat(store.save(run(KEY, 2))).isFalse();

        assertThat(store.find(KEY)).isEmpty();
    }

    /** Tests that whoever read an old version cannot overwrite a newer one. */
    @Test
    default void a_stale_version_is_refused_and_changes_nothing() {
        RunStore store = newRunStore();
        store.save(run(KEY, 1));
        store.save(run(KEY, 2));

        for (long version : List.of(1L, 2L, 4L)) {
            assertThat(store.save(run(KEY, version, new byte[] {1}))).isFalse();
        }

        assertThat(store.find(KEY)).get().usingRecursiveComparison().isEqualTo(run(KEY, 2));
    }

    /**
     * Of several writers that read the same version exactly one wins.
     *
     * @throws Exception when the race could not be run
     */
    @Test
    default void of_eight_threads_exactly_one_saves_a_version() throws Exception {
        RunStore store = newRunStore();

        for (int round = 1; round <= 20; round++) {
            long version = round;
            assertThat(Race.winners(thread -> store.save(run(KEY, version)))).isOne();
        }
        assertThat(store.find(KEY)).get().usingRecursiveComparison().isEqualTo(run(KEY, 20));
    }

    /** Steps come back in their order, byte for byte. */
    @Test
    default void steps_are_read_in_the_order_in_which_they_were_appended() {
        RunStore store = newRunStore();
        List<StoredStep> steps =
                IntStream.rangeClosed(1, 120).mapToObj(StoredSamples::step).toList();
        store.save(run(KEY, 1));

        steps.forEach(step -> store.append(KEY, step));

        assertThat(store.steps(KEY)).usingRecursiveComparison().isEqualTo(steps);
    }

    /** A step that is not the next one is refused. */
    @Test
    default void a_gap_or_a_repeated_step_is_refused_and_changes_nothing() {
        RunStore store = newRunStore();
        store.save(run(KEY, 1));
        store.append(KEY, step(1));

        for (int index : List.of(-1, 0, 1, 3)) {
            assertThatThrownBy(() -> store.append(KEY, step(index))).isInstanceOf(StoreException.class);
        }

        assertThat(store.steps(KEY)).usingRecursiveComparison().isEqualTo(List.of(step(1)));
    }

    /** Steps belong to a run that is stored. */
    @Test
    default void a_step_of_an_unknown_run_is_refused() {
        RunStore store = newRunStore();

        assertThatThrownBy(() -> store.append(KEY, step(1))).isInstanceOf(StoreException.class);

        assertThat(store.steps(KEY)).isEmpty();
    }

    /**
     * Of several writers of the same step exactly one wins.
     *
     * @throws Exception when the race could not be run
     */
    @Test
    default void of_eight_threads_exactly_one_appends_a_step() throws Exception {
        RunStore store = newRunStore();
        store.save(run(KEY, 1));

        for (int round = 1; round <= 20; round++) {
            int index = round;
            assertThat(Race.winners(thread -> appends(store, step(index)))).isOne();
        }
        assertThat(store.steps(KEY)).extracting(StoredStep::index).containsExactlyElementsOf(upTo(20));
    }

    /** The same run id under two tenants are two runs. */
    @Test
    default void tenants_with_the_same_run_id_do_not_see_each_other() {
        RunStore store = newRunStore();
        RunKey other = sameRunOfOtherTenant(KEY);
        store.save(run(KEY, 1));
        store.append(KEY, step(1));

        assertThat(store.find(other)).isEmpty();
        assertThat(store.steps(other)).isEmpty();
        assertThat(store.save(run(other, 2))).isFalse();
        assertThatThrownBy(() -> store.append(other, step(2))).isInstanceOf(StoreException.class);
        assertThat(store.delete(other)).isFalse();
        assertThat(store.steps(KEY)).hasSize(1);
    }

    /** Deleting one tenant's run leaves the other's. */
    @Test
    default void a_delete_leaves_the_run_of_the_other_tenant() {
        RunStore store = newRunStore();
        RunKey other = sameRunOfOtherTenant(KEY);
        for (RunKey key : List.of(KEY, other)) {
            store.save(run(key, 1));
            store.append(key, step(1));
        }

        assertThat(store.delete(KEY)).isTrue();

        assertThat(store.find(KEY)).isEmpty();
        assertThat(store.find(other)).get().usingRecursiveComparison().isEqualTo(run(other, 1));
        assertThat(store.steps(other)).hasSize(1);
    }

    /** Ids differ when their case differs, and nothing in an id is a pattern. */
    @Test
    default void ids_that_differ_in_case_or_a_sign_only_are_different_runs() {
        RunStore store = newRunStore();
        List<RunKey> keys = LookAlikes.keys();

        keys.forEach(key -> assertThat(store.save(run(key, 1))).isTrue());
        store.delete(keys.get(0));

        assertThat(store.find(keys.get(0))).isEmpty();
        keys.stream()
                .skip(1)
                .forEach(key -> assertThat(store.find(key))
                        .get()
                        .usingRecursiveComparison()
                        .isEqualTo(run(key, 1)));
    }

    /** The caller's arrays are the caller's. */
    @Test
    default void arrays_are_not_shared_with_the_caller() {
        RunStore store = newRunStore();
        byte[] payload = {1, 2, 3};
        store.save(run(KEY, 1, payload));
        store.append(KEY, step(1, payload));

        payload[0] = 9;
        store.find(KEY).orElseThrow().payload()[1] = 9;
        store.steps(KEY).get(0).payload()[1] = 9;

        assertThat(store.find(KEY).orElseThrow().payload()).containsExactly(1, 2, 3);
        assertThat(store.steps(KEY).get(0).payload()).containsExactly(1, 2, 3);
    }

    /** Four megabytes of any bytes, and none at all. */
    @Test
    default void large_and_empty_payloads_are_kept() {
        RunStore store = newRunStore();
        store.save(run(KEY, 1, large()));
        store.append(KEY, step(1, large()));
        store.append(KEY, step(2, new byte[0]));

        assertThat(store.find(KEY).orElseThrow().payload()).isEqualTo(large());
        assertThat(store.steps(KEY).get(0).payload()).isEqualTo(large());
        assertThat(store.steps(KEY).get(1).payload()).isEmpty();
    }

    /** A deleted run is gone with its steps, and its id can be used again. */
    @Test
    default void a_second_delete_does_nothing_and_a_new_run_begins_without_steps() {
        RunStore store = newRunStore();
        store.save(run(KEY, 1));
        store.append(KEY, step(1));

        assertThat(store.delete(KEY)).isTrue();
        assertThat(store.delete(KEY)).isFalse();

        assertThat(store.steps(KEY)).isEmpty();
        assertThat(store.save(run(KEY, 1))).isTrue();
        assertThat(store.steps(KEY)).isEmpty();
    }

    private static boolean appends(RunStore store, StoredStep step) {
        try {
            store.append(KEY, step);
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
