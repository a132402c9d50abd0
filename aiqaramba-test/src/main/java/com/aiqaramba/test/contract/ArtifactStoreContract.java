package com.aiqaramba.test.contract;

import static com.aiqaramba.test.contract.StoredSamples.KEY;
import static com.aiqaramba.test.contract.StoredSamples.artifact;
import static com.aiqaramba.test.contract.StoredSamples.bytes;
import static com.aiqaramba.test.contract.StoredSamples.large;
import static com.aiqaramba.test.contract.StoredSamples.sameRunOfOtherTenant;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.ArtifactStore;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Contract of every {@link ArtifactStore}. Implement it in a JUnit 5 test class; see the package for an example.
 *
 * @since 0.1.0
 */
public interface ArtifactStoreContract {
    /**
     * Makes the store under test. Called once at the start of each test.
     *
     * @return a store without any file
     */
    ArtifactStore newArtifactStore();

    /** Tests that what is put can be read, byte for byte. */
    @Test
    default void a_file_is_read_as_it_was_put() {
        ArtifactStore store = newArtifactStore();
        Artifact picture = artifact("step-001.jpg", "picture");

        store.put(KEY, picture);

        assertThat(store.find(KEY, picture.id()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(picture);
    }

    /** The second file of a name takes the place of the first, media type included. */
    @Test
    default void a_file_of_the_same_name_is_replaced() {
        ArtifactStore store = newArtifactStore();
        var second = Artifact.of(new ArtifactId("a"), "text/plain", bytes("second"));
        store.put(KEY, artifact("a", "the first one, which is longer"));

        store.put(KEY, second);

        assertThat(store.find(KEY, second.id()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(second);
        assertThat(store.list(KEY)).containsExactly(second.id());
    }

    /** Nothing stored is an empty answer, not a failure. */
    @Test
    default void an_unknown_run_or_file_is_empty() {
        ArtifactStore store = newArtifactStore();

        assertThat(store.find(KEY, new ArtifactId("a"))).isEmpty();
        assertThat(store.list(KEY)).isEmpty();
        assertThat(store.deleteAll(KEY)).isZero();
    }

    /** Names come in alphabetical order, whatever the order of their arrival. */
    @Test
    default void names_are_listed_in_alphabetical_order() {
        ArtifactStore store = newArtifactStore();
        Stream.of("step-010.jpg", "video", "step-002.jpg", "a.", "a", "a_b", "a-b", "a.b")
                .forEach(id -> store.put(KEY, artifact(id, id)));

        assertThat(store.list(KEY))
                .extracting(ArtifactId::value)
                .containsExactly("a", "a-b", "a.", "a.b", "a_b", "step-002.jpg", "step-010.jpg", "video");
    }

    /** Names that a file system might take for each other or for its own are kept apart. */
    @Test
    default void names_that_look_like_file_system_names_are_kept_apart() {
        ArtifactStore store = newArtifactStore();
        List<String> ids = List.of("a", "a.", "a..", "a.tmp", "nul", "con.jpg", "run.bin", "a".repeat(64));
        ids.forEach(id -> store.put(KEY, artifact(id, id)));

        ids.forEach(id -> assertThat(store.find(KEY, new ArtifactId(id)))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(artifact(id, id)));
        assertThat(store.deleteAll(KEY)).isEqualTo(ids.size());
    }

    /** The same run id under two tenants are two runs. */
    @Test
    default void tenants_with_the_same_run_id_do_not_see_each_other() {
        ArtifactStore store = newArtifactStore();
        RunKey other = sameRunOfOtherTenant(KEY);
        store.put(KEY, artifact("a", "mine"));

        assertThat(store.find(other, new ArtifactId("a"))).isEmpty();
        assertThat(store.list(other)).isEmpty();
        assertThat(store.deleteAll(other)).isZero();
        assertThat(store.list(KEY)).hasSize(1);
    }

    /** Deleting one tenant's files leaves the other's. */
    @Test
    default void deleting_leaves_the_files_of_the_other_tenant() {
        ArtifactStore store = newArtifactStore();
        RunKey other = sameRunOfOtherTenant(KEY);
        store.put(KEY, artifact("a", "mine"));
        store.put(other, artifact("a", "theirs"));

        assertThat(store.deleteAll(KEY)).isOne();

        assertThat(store.find(KEY, new ArtifactId("a"))).isEmpty();
        assertThat(store.find(other, new ArtifactId("a")).orElseThrow().bytes()).isEqualTo(bytes("theirs"));
    }

    /** Ids differ when their case differs, and nothing in an id is a pattern. */
    @Test
    default void ids_that_differ_in_case_or_a_sign_only_are_different_runs() {
        ArtifactStore store = newArtifactStore();
        List<RunKey> keys = LookAlikes.keys();
        keys.forEach(key -> store.put(key, artifact("a", key.toString())));

        assertThat(store.deleteAll(keys.get(0))).isOne();

        assertThat(store.list(keys.get(0))).isEmpty();
        keys.stream()
                .skip(1)
                .forEach(key -> assertThat(store.find(key, new ArtifactId("a"))
                                .orElseThrow()
                                .bytes())
                        .isEqualTo(bytes(key.toString())));
    }

    /**
     * A file that several threads replace is always one of theirs, never a mix.
     *
     * @throws Exception when the race could not be run
     */
    @Test
    default void of_eight_threads_that_replace_a_file_one_is_the_last() throws Exception {
        ArtifactStore store = newArtifactStore();
        Race.winners(thread -> {
            store.put(KEY, artifact("a", Integer.toString(thread).repeat(100_000 + thread)));
            return true;
        });

        byte[] last = store.find(KEY, new ArtifactId("a")).orElseThrow().bytes();

        int winner = last[0] - '0';
        assertThat(last).isEqualTo(bytes(Integer.toString(winner).repeat(100_000 + winner)));
    }

    /** The caller's arrays are the caller's. */
    @Test
    default void arrays_are_not_shared_with_the_caller() {
        ArtifactStore store = newArtifactStore();
        byte[] content = {1, 2, 3};
        var id = new ArtifactId("a");
        store.put(KEY, Artifact.of(id, "image/png", content));

        content[0] = 9;
        store.find(KEY, id).orElseThrow().bytes()[1] = 9;

        assertThat(store.find(KEY, id).orElseThrow().bytes()).containsExactly(1, 2, 3);
    }

    /** Four megabytes of any bytes, and none at all. */
    @Test
    default void large_and_empty_files_are_kept() {
        ArtifactStore store = newArtifactStore();
        store.put(KEY, Artifact.of(new ArtifactId("large"), "video/mp4", large()));
        store.put(KEY, Artifact.of(new ArtifactId("none"), "text/plain", new byte[0]));

        assertThat(store.find(KEY, new ArtifactId("large")).orElseThrow().bytes())
                .isEqualTo(large());
        assertThat(store.find(KEY, new ArtifactId("none")).orElseThrow().bytes())
                .isEmpty();
    }

    /** Every file goes, and the run can have files again. */
    @Test
    default void a_second_delete_does_nothing() {
        ArtifactStore store = newArtifactStore();
        store.put(KEY, artifact("a", "1"));
        store.put(KEY, artifact("b", "2"));

        assertThat(store.deleteAll(KEY)).isEqualTo(2);
        assertThat(store.deleteAll(KEY)).isZero();

        store.put(KEY, artifact("b", "3"));
        assertThat(store.list(KEY)).containsExactly(new ArtifactId("b"));
    }
}
