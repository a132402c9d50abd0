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
    private static final int START = 8;
    private static final int RECORD = 32 + "step 1".length() + 4;

    @TempDir
    Path root;

    private FileRunStore store;
    private Path log;

    @BeforeEach
    void store_three_steps() {
        store = new FileRunStore(root);
        store.save(run(1));
        IntStream.rangeClosed(1, 3).forEach(index -> store.append(KEY, step(index)));
        log = root.resolve("runs/tenant-acme/run-4711/steps.log");
    }

    @Test
    void a_log_that_is_cut_at_any_byte_has_its_whole_steps_and_takes_the_next_one() throws IOException {
        byte[] whole = Files.readAllBytes(log);
        assertThat(whole).hasSize(START + 3 * RECORD);

        for (int cut = 0; cut < whole.length; cut++) {
            int left = Math.max(0, cut - START) / RECORD;
            Files.write(log, Arrays.copyOf(whole, cut));

            assertThat(store.steps(KEY)).as("cut at %s", cut).hasSize(left);
            store.append(KEY, step(left + 1));
            assertThat(store.steps(KEY)).extracting(StoredStep::index).containsExactlyElementsOf(upTo(left + 1));
            assertThat(Files.readAllBytes(log)).isEqualTo(Arrays.copyOf(whole, START + (left + 1) * RECORD));
        }
    }

    @Test
    void a_changed_byte_anywhere_in_the_log_is_never_passed_over() throws IOException {
        byte[] whole = Files.readAllBytes(log);

        for (int at = 0; at < whole.length; at++) {
            Files.write(log, flipped(whole, at));
            String record = at < START ? "" : "record " + (1 + (at - START) / RECORD);

            assertThatThrownBy(() -> store.steps(KEY))
                    .as("byte %s", at)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(log.toRealPath().toString())
                    .hasMessageContaining(record);
        }
    }

    @Test
    void nothing_is_appended_behind_a_damaged_last_step() throws IOException {
        byte[] whole = Files.readAllBytes(log);

        for (int at = START + 2 * RECORD; at < whole.length; at++) {
            byte[] damaged = flipped(whole, at);
            Files.write(log, damaged);

            assertThatThrownBy(() -> store.append(KEY, step(4))).isInstanceOf(StoreException.class);
            assertThat(Files.readAllBytes(log)).isEqualTo(damaged);
        }
    }

    @Test
    void an_append_reads_the_last_step_only() throws IOException {
        byte[] whole = Files.readAllBytes(log);
        Files.write(log, flipped(whole, START + RECORD));

        store.append(KEY, step(4));

        assertThat(log).hasSize(whole.length + RECORD);
        assertThatThrownBy(() -> store.steps(KEY)).hasMessageContaining("record 2");
    }

    @Test
    void a_changed_byte_anywhere_in_a_run_is_found() throws IOException {
        Path file = log.resolveSibling("run.bin");
        byte[] whole = Files.readAllBytes(file);

        for (int at = 0; at < whole.length; at++) {
            Files.write(file, flipped(whole, at));

            assertThatThrownBy(() -> store.find(KEY))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(file.toRealPath().toString());
            assertThatThrownBy(() -> store.list(KEY.tenant(), Retention.PROJECT, StoreFixtures.TIME.plusSeconds(1), 1))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void a_changed_byte_anywhere_in_an_artifact_is_found() throws IOException {
        var artifacts = new FileArtifactStore(root);
        var id = new ArtifactId("step-001.jpg");
        artifacts.put(KEY, new Artifact(id, "image/jpeg", bytes("picture")));
        Path file = root.resolve("artifacts/tenant-acme/run-4711/file-step-001.jpg");
        byte[] whole = Files.readAllBytes(file);

        for (int at = 0; at < whole.length; at++) {
            Files.write(file, flipped(whole, at));

            assertThatThrownBy(() -> artifacts.find(KEY, id))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(file.toRealPath().toString());
        }
    }

    @Test
    void a_newer_format_asks_for_a_newer_library() throws IOException {
        byte[] newer = Files.readAllBytes(log);
        newer[START - 1] = 2;
        Files.write(log, newer);

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
