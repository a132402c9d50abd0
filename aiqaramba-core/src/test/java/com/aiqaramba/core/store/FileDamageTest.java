package com.aiqaramba.core.store;

import static com.aiqaramba.core.store.StoreFixtures.KEY;
import static com.aiqaramba.core.store.StoreFixtures.bytes;
import static com.aiqaramba.core.store.StoreFixtures.run;
import static com.aiqaramba.core.store.StoreFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.StoredStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDamageTest {
    @TempDir
    Path root;

    private FileRunStore store;
    private Path log;
    private byte[] whole;
    private int line;

    @BeforeEach
    void store_three_steps() throws IOException {
        store = new FileRunStore(root);
        store.save(run(1));
        IntStream.rangeClosed(1, 3).forEach(index -> store.append(KEY, step(index)));
        log = root.resolve("runs/tenant-acme/run-4711/steps.jsonl");
        whole = Files.readAllBytes(log);
        line = whole.length / 3;
    }

    @Test
    void a_log_that_is_cut_at_any_byte_has_its_whole_steps_and_takes_the_next_one() throws IOException {
        assertThat(whole).hasSize(3 * line);

        for (int cut = 0; cut < whole.length; cut++) {
            int left = cut / line;
            Files.write(log, Arrays.copyOf(whole, cut));

            assertThat(store.steps(KEY)).as("cut at %s", cut).hasSize(left);
            store.append(KEY, step(left + 1));
            assertThat(store.steps(KEY)).extracting(StoredStep::index).containsExactlyElementsOf(upTo(left + 1));
            assertThat(Files.readAllBytes(log)).isEqualTo(Arrays.copyOf(whole, (left + 1) * line));
        }
    }

    @Test
    void a_changed_byte_anywhere_in_the_log_is_never_passed_over() throws IOException {
        for (int at = 0; at < whole.length; at++) {
            Files.write(log, flipped(whole, at));
            String place = "line " + (1 + at / line);

            assertThatThrownBy(() -> store.steps(KEY))
                    .as("byte %s", at)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(log.toRealPath().toString())
                    .hasMessageContaining(place);
        }
    }

    @Test
    void nothing_is_appended_behind_a_damaged_last_step() throws IOException {
        for (int at = 2 * line; at < whole.length; at++) {
            byte[] damaged = flipped(whole, at);
            Files.write(log, damaged);

            assertThatThrownBy(() -> store.append(KEY, step(4))).isInstanceOf(StoreException.class);
            assertThat(Files.readAllBytes(log)).isEqualTo(damaged);
        }
    }

    @Test
    void an_append_reads_the_last_step_only() throws IOException {
        Files.write(log, flipped(whole, line));

        store.append(KEY, step(4));

        assertThat(log).hasSize(whole.length + line);
        assertThatThrownBy(() -> store.steps(KEY)).hasMessageContaining("line 2");
    }

    @Test
    void a_changed_byte_anywhere_in_a_run_is_found() throws IOException {
        Path file = log.resolveSibling("run.json");
        byte[] record = Files.readAllBytes(file);

        for (int at = 0; at < record.length; at++) {
            Files.write(file, flipped(record, at));

            assertThatThrownBy(() -> store.find(KEY))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.isDamage()).isTrue())
                    .hasMessageContaining(file.toRealPath().toString());
            assertThatThrownBy(() -> store.save(run(2))).isInstanceOf(StoreException.class);
            assertThat(store.list(KEY.tenant(), Retention.PROJECT, StoreFixtures.TIME.plusSeconds(1), 1))
                    .isEmpty();
            assertThat(store.unreadable(KEY.tenant()))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.key()).hasValue(KEY))
                    .satisfies(entry -> assertThat(entry.reason())
                            .contains(file.toRealPath().toString()));
        }
    }

    @Test
    void a_changed_byte_anywhere_in_an_artifact_is_found() throws IOException {
        var artifacts = new FileArtifactStore(root);
        var id = new ArtifactId("step-001.jpg");
        artifacts.put(KEY, Artifact.of(id, "image/jpeg", bytes("picture")));
        Path file = root.resolve("artifacts/tenant-acme/run-4711/step-001.jpg");
        byte[] picture = Files.readAllBytes(file);

        for (int at = 0; at < picture.length; at++) {
            Files.write(file, flipped(picture, at));

            assertThatThrownBy(() -> artifacts.find(KEY, id))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(file.toRealPath().toString());
        }
    }

    @Test
    void a_changed_byte_anywhere_in_the_index_costs_its_artifact_alone() throws IOException {
        var artifacts = new FileArtifactStore(root);
        var changed = Artifact.of(new ArtifactId("a"), "image/jpeg", bytes("first"));
        var other = Artifact.of(new ArtifactId("b"), "image/png", bytes("second"));
        artifacts.put(KEY, changed);
        Path index = root.resolve("artifacts/tenant-acme/run-4711/+index.jsonl");
        byte[] first = Files.readAllBytes(index);
        artifacts.put(KEY, other);
        byte[] both = Files.readAllBytes(index);

        for (int at = 0; at < first.length - 1; at++) {
            Files.write(index, flipped(both, at));

            assertThatThrownBy(() -> artifacts.find(KEY, changed.id())).isInstanceOf(StoreException.class);
            assertThat(artifacts.find(KEY, other.id()))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(other);
        }
        artifacts.put(KEY, changed);
        assertThat(artifacts.find(KEY, changed.id()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(changed);
    }

    @Test
    void an_index_that_is_cut_at_any_byte_takes_the_next_artifact() throws IOException {
        var artifacts = new FileArtifactStore(root);
        var kept = Artifact.of(new ArtifactId("a"), "image/jpeg", bytes("first"));
        var next = Artifact.of(new ArtifactId("b"), "image/png", bytes("second"));
        artifacts.put(KEY, kept);
        Path index = root.resolve("artifacts/tenant-acme/run-4711/+index.jsonl");
        byte[] first = Files.readAllBytes(index);

        for (int cut = 0; cut < first.length; cut++) {
            byte[] torn = Arrays.copyOf(first, first.length + cut);
            System.arraycopy(first, 0, torn, first.length, cut);
            Files.write(index, torn);

            artifacts.put(KEY, next);

            assertThat(artifacts.find(KEY, next.id()))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(next);
            assertThat(artifacts.find(KEY, kept.id()))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(kept);
        }
    }

    @Test
    void a_newer_format_asks_for_a_newer_library() throws IOException {
        Files.writeString(log, Files.readString(log).replaceFirst("\"format\":1", "\"format\":2"));

        assertThatThrownBy(() -> store.steps(KEY)).hasMessageContaining("update the library");
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= 0x10;
        return copy;
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
