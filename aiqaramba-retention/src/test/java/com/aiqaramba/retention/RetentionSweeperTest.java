package com.aiqaramba.retention;

import static com.aiqaramba.retention.Fixtures.OTHER_TENANT;
import static com.aiqaramba.retention.Fixtures.START;
import static com.aiqaramba.retention.Fixtures.TENANT;
import static com.aiqaramba.retention.Fixtures.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
import com.aiqaramba.core.store.InMemoryArtifactStore;
import com.aiqaramba.core.store.InMemoryRunStore;
import com.aiqaramba.retention.RetentionRule.MaximumAge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionSweeperTest {
    private final InMemoryRunStore runs = new InMemoryRunStore();
    private final InMemoryArtifactStore artifacts = new InMemoryArtifactStore();
    private final InMemoryReceiptStore receipts = new InMemoryReceiptStore();
    private Instant now = START;

    @Test
    void a_temporary_run_goes_in_the_last_sweep_before_it_is_72_hours_old() throws InterruptedException {
        store(key("short"), Retention.TEMPORARY, START);
        RetentionSweeper sweeper = builder().build();

        now = START.plus(Duration.ofHours(71)).minusNanos(1);
        assertThat(sweeper.sweep(TENANT)).isEmpty();
        now = START.plus(Duration.ofHours(71));
        assertThat(sweeper.sweep(TENANT)).hasSize(1);

        assertThat(runs.find(key("short"))).isEmpty();
        assertThat(artifacts.list(key("short"))).isEmpty();
    }

    @Test
    void hourly_sweeps_never_leave_a_temporary_run_older_than_72_hours() throws InterruptedException {
        RetentionSweeper sweeper = builder().build();
        for (int minute = 0; minute < 60; minute++) {
            store(key("m-" + minute), Retention.TEMPORARY, START.plus(Duration.ofMinutes(minute)));
        }

        for (int hour = 0; hour <= 72; hour++) {
            now = START.plus(Duration.ofHours(hour));
            sweeper.sweep(TENANT);
        }

        assertThat(receipts.receipts(TENANT)).hasSize(60).allSatisfy(receipt -> {
            int minute = Integer.parseInt(receipt.purge().key().run().value().substring(2));
            assertThat(Duration.between(START.plus(Duration.ofMinutes(minute)), receipt.purgedAt()))
                    .isBetween(Duration.ofHours(70), Duration.ofDays(3));
        });
    }

    @Test
    void an_age_beyond_all_time_keeps_what_it_is_for_and_stops_no_sweep() throws InterruptedException {
        store(key("kept"), Retention.PROJECT, START);
        store(key("short"), Retention.TEMPORARY, START);
        now = START.plus(Duration.ofDays(3650));
        RetentionPolicy policy = RetentionPolicy.builder()
                .projectRuns(new RetentionRule.MaximumAge(Duration.ofSeconds(Long.MAX_VALUE)))
                .build();

        assertThat(builder().policy(policy).build().sweep(TENANT)).hasSize(1);

        assertThat(runs.find(key("kept"))).isPresent();
        assertThat(runs.find(key("short"))).isEmpty();
    }

    @Test
    void a_run_of_a_project_is_kept_until_asked() throws InterruptedException {
        store(key("kept"), Retention.PROJECT, START);
        now = START.plus(Duration.ofDays(3650));

        assertThat(builder().build().sweep(TENANT)).isEmpty();

        assertThat(runs.find(key("kept"))).isPresent();
    }

    @Test
    void a_deletion_on_request_has_a_receipt_with_what_went() {
        store(key("kept"), Retention.PROJECT, START);
        RetentionSweeper sweeper = builder().build();
        DeletionReason reason = DeletionReason.request("support, ticket 4711");

        assertThat(sweeper.delete(key("kept"), reason))
                .hasValue(new Receipt(
                        new Purge(
                                key("kept"),
                                Retention.PROJECT,
                                "until deleted",
                                new Purge.Size(2, 1, 3 + 2 * 4 + 5),
                                reason,
                                now),
                        now));

        assertThat(runs.find(key("kept"))).isEmpty();
        assertThat(artifacts.list(key("kept"))).isEmpty();
        assertThat(sweeper.delete(key("kept"), reason)).isEmpty();
        assertThat(receipts.receipts(TENANT)).hasSize(1);
    }

    @Test
    void artifacts_without_a_run_can_be_deleted_too() {
        artifacts.put(key("lost"), Artifact.of(new ArtifactId("a"), "image/jpeg", new byte[5]));

        assertThat(builder().build().delete(key("lost"), DeletionReason.request("clean-up")))
                .hasValueSatisfying(
                        receipt -> assertThat(receipt.purge().artifacts()).isOne());
    }

    @Test
    void a_plan_deletes_nothing_and_says_when_a_run_is_due() {
        store(key("short"), Retention.TEMPORARY, START);
        store(key("young"), Retention.TEMPORARY, START.plus(Duration.ofHours(2)));
        now = START.plus(Duration.ofDays(3));

        List<DueRun> plan = builder().build().plan(TENANT);

        assertThat(plan).singleElement().satisfies(due -> {
            assertThat(due.key()).isEqualTo(key("short"));
            assertThat(due.retention()).isEqualTo(Retention.TEMPORARY);
            assertThat(due.rule()).isEqualTo(new MaximumAge(Duration.ofDays(3)));
            assertThat(due.createdAt()).isEqualTo(START);
            assertThat(due.dueAt()).isEqualTo(START.plus(Duration.ofDays(3)));
        });
        assertThat(runs.find(key("short"))).isPresent();
        assertThat(receipts.open(TENANT)).isEmpty();
    }

    @Test
    void one_sweep_deletes_more_runs_than_a_batch_holds() throws InterruptedException {
        for (int i = 0; i < 25; i++) {
            store(key("old-" + i), Retention.TEMPORARY, START);
            store(key("kept-" + i), Retention.PROJECT, START);
        }
        now = START.plus(Duration.ofDays(3));

        assertThat(builder().batch(10).build().sweep(TENANT)).hasSize(25);

        assertThat(receipts.receipts(TENANT))
                .extracting(receipt -> receipt.purge().key())
                .doesNotHaveDuplicates();
    }

    @Test
    void the_runs_of_other_tenants_stay() throws InterruptedException {
        var other = new RunKey(OTHER_TENANT, key("short").run());
        store(key("short"), Retention.TEMPORARY, START);
        store(other, Retention.TEMPORARY, START);
        now = START.plus(Duration.ofDays(3));

        builder().build().sweep(TENANT);

        assertThat(runs.find(other)).isPresent();
        assertThat(artifacts.list(other)).hasSize(1);
    }

    @Test
    void a_shorter_age_for_run_data_is_swept_too() throws InterruptedException {
        store(key("old"), Retention.PROJECT, START);
        RetentionPolicy policy = RetentionPolicy.builder()
                .projectRuns(new MaximumAge(Duration.ofDays(30)))
                .build();
        now = START.plus(Duration.ofDays(30));

        assertThat(builder().policy(policy).build().sweep(TENANT))
                .extracting(receipt -> receipt.purge().rule())
                .containsExactly("maximum age PT720H");
    }

    @Test
    void an_interrupt_ends_a_sweep_before_the_next_run() {
        store(key("short"), Retention.TEMPORARY, START);
        now = START.plus(Duration.ofDays(3));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> builder().build().sweep(TENANT)).isInstanceOf(InterruptedException.class);

        assertThat(Thread.interrupted()).isFalse();
        assertThat(runs.find(key("short"))).isPresent();
    }

    @Test
    void settings_that_would_delete_at_once_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder().batch(0).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().interval(Duration.ZERO).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().interval(Duration.ofDays(3)).build());
    }

    private RetentionSweeper.Builder builder() {
        return RetentionSweeper.builder(runs, runs, artifacts, receipts).clock(() -> now);
    }

    private void store(RunKey key, Retention retention, Instant createdAt) {
        runs.save(StoredRun.builder(key)
                .version(1)
                .retention(retention)
                .createdAt(createdAt)
                .payload(1, new byte[3])
                .build());
        runs.append(
                key, StoredStep.builder(1).at(createdAt).payload(1, new byte[4]).build());
        runs.append(
                key, StoredStep.builder(2).at(createdAt).payload(1, new byte[4]).build());
        artifacts.put(key, Artifact.of(new ArtifactId("step-001.jpg"), "image/jpeg", new byte[5]));
    }
}
