package com.aiqaramba.retention;

import static com.aiqaramba.retention.Fixtures.START;
import static com.aiqaramba.retention.Fixtures.TENANT;
import static com.aiqaramba.retention.Fixtures.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
import com.aiqaramba.core.store.FileArtifactStore;
import com.aiqaramba.core.store.FileRunStore;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps over files that break off at each point between intent and receipt, then sweeps again. */
class RetentionCrashTest {
    @TempDir
    Path root;

    private FileRunStore runs;
    private FileArtifactStore artifacts;

    @BeforeEach
    void store_three_runs() {
        runs = new FileRunStore(root);
        artifacts = new FileArtifactStore(root);
        for (String run : List.of("1", "2", "3")) {
            runs.save(StoredRun.builder(key(run))
                    .version(1)
                    .retention(Retention.TEMPORARY)
                    .createdAt(START)
                    .payload(1, new byte[3])
                    .build());
            runs.append(
                    key(run),
                    StoredStep.builder(1).at(START).payload(1, new byte[4]).build());
            artifacts.put(key(run), Artifact.of(new ArtifactId("a"), "image/jpeg", new byte[5]));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before begin",
                "after begin",
                "before deleteAll",
                "after deleteAll",
                "before delete",
                "after delete",
                "before complete",
                "after complete"
            })
    void after_a_crash_at_any_point_the_next_sweep_leaves_nothing_and_one_receipt_each(String point)
            throws InterruptedException {
        var crash = new Crash(point, 2);
        RetentionSweeper crashing = sweeper(
                new CrashingRuns(runs, crash),
                new CrashingArtifacts(artifacts, crash),
                new CrashingReceipts(root, crash));
        assertThatThrownBy(() -> crashing.sweep(TENANT)).isInstanceOf(Crash.Crashed.class);

        var receipts = new FileReceiptStore(root);
        sweeper(new FileRunStore(root), new FileArtifactStore(root), receipts).sweep(TENANT);

        for (String run : List.of("1", "2", "3")) {
            assertThat(runs.find(key(run))).isEmpty();
            assertThat(artifacts.list(key(run))).isEmpty();
        }
        assertThat(receipts.open(TENANT)).isEmpty();
        assertThat(receipts.receipts(TENANT))
                .allSatisfy(receipt -> assertThat(receipt.purge().bytes()).isEqualTo(12))
                .extracting(receipt -> receipt.purge().key())
                .containsExactlyInAnyOrder(key("1"), key("2"), key("3"));
    }

    @Test
    void a_store_that_fails_for_one_run_does_not_hold_up_the_others() throws InterruptedException {
        var receipts = new FileReceiptStore(root);
        RunStore stubborn = new CrashingRuns(runs, new Crash("never", 0)) {
            @Override
            public boolean delete(RunKey key) {
                if (key.equals(key("1"))) {
                    throw new StoreException("The disk is read-only.");
                }
                return super.delete(key);
            }
        };

        assertThatThrownBy(() -> sweeper(stubborn, artifacts, receipts).sweep(TENANT))
                .isInstanceOf(StoreException.class)
                .hasMessage("The disk is read-only.");

        assertThat(receipts.receipts(TENANT)).hasSize(2);
        assertThat(receipts.open(TENANT)).extracting(Purge::key).containsExactly(key("1"));
        assertThat(sweeper(runs, artifacts, receipts).sweep(TENANT)).hasSize(1);
    }

    @Test
    void a_request_finishes_a_purge_that_was_begun() {
        var crash = new Crash("after deleteAll", 1);
        RetentionSweeper crashing = sweeper(runs, new CrashingArtifacts(artifacts, crash), new FileReceiptStore(root));
        DeletionReason reason = DeletionReason.request("support");
        assertThatThrownBy(() -> crashing.delete(key("1"), reason)).isInstanceOf(Crash.Crashed.class);

        Optional<Receipt> receipt =
                sweeper(runs, artifacts, new FileReceiptStore(root)).delete(key("1"), DeletionReason.request("again"));

        assertThat(receipt.map(Receipt::purge).map(Purge::reason)).hasValue(reason);
        assertThat(runs.find(key("1"))).isEmpty();
    }

    @Test
    void a_run_with_damaged_steps_goes_too() throws IOException, InterruptedException {
        Path log = root.resolve("runs/tenant-acme/run-1/steps.jsonl");
        byte[] bytes = Files.readAllBytes(log);
        bytes[12] ^= 1;
        Files.write(log, bytes);
        var receipts = new FileReceiptStore(root);

        assertThat(sweeper(runs, artifacts, receipts).sweep(TENANT)).hasSize(3);

        assertThat(receipts.receipts(TENANT))
                .extracting(receipt -> receipt.purge().steps())
                .containsExactly(-1L, 1L, 1L);
    }

    @Test
    void a_run_whose_record_is_damaged_is_reported_while_the_others_go_and_can_be_deleted() throws Exception {
        Path record = root.resolve("runs/tenant-acme/run-2/run.json");
        Files.writeString(record, "{ not a run }");
        Files.writeString(root.resolve("runs/tenant-acme/run-1 (copy)"), "stray");
        var receipts = new FileReceiptStore(root);
        RetentionSweeper sweeper = sweeper(runs, artifacts, receipts);

        assertThatThrownBy(() -> sweeper.sweep(TENANT))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.isDamage()).isTrue())
                .hasMessageContaining("run-1 (copy)")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .satisfies(other -> assertThat(other)
                                .hasMessageContaining(record.toRealPath().toString())));
        assertThat(receipts.receipts(TENANT))
                .extracting(receipt -> receipt.purge().key())
                .containsExactly(key("1"), key("3"));

        assertThat(sweeper.delete(key("2"), DeletionReason.request("support"))).hasValueSatisfying(receipt -> {
            assertThat(receipt.purge().bytes()).isEqualTo(Purge.UNKNOWN);
            assertThat(receipt.purge().artifacts()).isOne();
        });
        Files.delete(root.resolve("runs/tenant-acme/run-1 (copy)"));
        assertThat(sweeper.sweep(TENANT)).isEmpty();
        assertThat(record.getParent()).doesNotExist();
    }

    @Test
    void a_link_in_the_place_of_a_run_is_reported_and_deleted_without_what_it_points_to() throws Exception {
        Path target = Files.createDirectory(root.resolve("target"));
        Path kept = Files.writeString(target.resolve("run.json"), "somebody else's");
        for (String store : List.of("runs", "artifacts")) {
            Files.createSymbolicLink(root.resolve(store + "/tenant-acme/run-9"), target);
        }
        var receipts = new FileReceiptStore(root);
        RetentionSweeper sweeper = sweeper(runs, artifacts, receipts);

        assertThatThrownBy(() -> sweeper.sweep(TENANT)).hasMessageContaining("is a symbolic link");
        assertThat(receipts.receipts(TENANT)).hasSize(3);
        assertThat(sweeper.delete(key("9"), DeletionReason.request("support"))).isPresent();

        assertThat(sweeper.sweep(TENANT)).isEmpty();
        assertThat(kept).hasContent("somebody else's");
    }

    @Test
    void a_store_that_cannot_be_reached_begins_no_deletion() {
        var receipts = new FileReceiptStore(root);
        RunStore away = new CrashingRuns(runs, new Crash("never", 0)) {
            @Override
            public Optional<StoredRun> find(RunKey key) {
                throw new StoreException("The database does not answer.");
            }
        };

        assertThatThrownBy(() -> sweeper(away, artifacts, receipts).delete(key("1"), DeletionReason.request("support")))
                .hasMessage("The database does not answer.");

        assertThat(receipts.open(TENANT)).isEmpty();
    }

    private RetentionSweeper sweeper(RunStore store, ArtifactStore files, ReceiptStore receipts) {
        return RetentionSweeper.builder(store, runs, files, receipts)
                .clock(() -> START.plus(Duration.ofDays(3)))
                .build();
    }

    /** Stands for the death of the process: nothing in the sweeper catches it. */
    private static final class Crash {
        private final String point;
        private int left;

        Crash(String point, int occurrence) {
            this.point = point;
            this.left = occurrence;
        }

        void at(String reached) {
            if (reached.equals(point) && --left == 0) {
                throw new Crashed();
            }
        }

        private static final class Crashed extends Error {
            private static final long serialVersionUID = 1L;
        }
    }

    private static class CrashingRuns implements RunStore {
        private final RunStore store;
        private final Crash crash;

        CrashingRuns(RunStore store, Crash crash) {
            this.store = store;
            this.crash = crash;
        }

        @Override
        public boolean save(StoredRun run) {
            return store.save(run);
        }

        @Override
        public Optional<StoredRun> find(RunKey key) {
            return store.find(key);
        }

        @Override
        public void append(RunKey key, StoredStep step) {
            store.append(key, step);
        }

        @Override
        public List<StoredStep> steps(RunKey key) {
            return store.steps(key);
        }

        @Override
        public boolean delete(RunKey key) {
            crash.at("before delete");
            boolean deleted = store.delete(key);
            crash.at("after delete");
            return deleted;
        }
    }

    private record CrashingArtifacts(ArtifactStore store, Crash crash) implements ArtifactStore {
        @Override
        public void put(RunKey key, Artifact artifact) {
            store.put(key, artifact);
        }

        @Override
        public Optional<Artifact> find(RunKey key, ArtifactId id) {
            return store.find(key, id);
        }

        @Override
        public List<ArtifactId> list(RunKey key) {
            return store.list(key);
        }

        @Override
        public int deleteAll(RunKey key) {
            crash.at("before deleteAll");
            int deleted = store.deleteAll(key);
            crash.at("after deleteAll");
            return deleted;
        }
    }

    private record CrashingReceipts(ReceiptStore store, Crash crash) implements ReceiptStore {
        CrashingReceipts(Path root, Crash crash) {
            this(new FileReceiptStore(root), crash);
        }

        @Override
        public void begin(Purge purge) {
            crash.at("before begin");
            store.begin(purge);
            crash.at("after begin");
        }

        @Override
        public void complete(Receipt receipt) {
            crash.at("before complete");
            store.complete(receipt);
            crash.at("after complete");
        }

        @Override
        public List<Purge> open(TenantId tenant) {
            return store.open(tenant);
        }

        @Override
        public List<Receipt> receipts(TenantId tenant) {
            return store.receipts(tenant);
        }
    }
}
