package com.aiqaramba.retention;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.StoredRun;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Deletes one run: intent, artifacts, run, receipt. Each part can be done again after a crash. */
final class Purger {
    private final RunStore runs;
    private final ArtifactStore artifacts;
    private final ReceiptStore receipts;
    private final InstantSource clock;

    Purger(RunStore runs, ArtifactStore artifacts, ReceiptStore receipts, InstantSource clock) {
        this.runs = runs;
        this.artifacts = artifacts;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Artifacts without a run, and a run that cannot be read, count as runs of a project. */
    Retention retentionOf(RunKey key) {
        return unlessDamaged(() -> runs.find(key).map(StoredRun::retention), Optional.<Retention>empty())
                .orElse(Retention.PROJECT);
    }

    Optional<Receipt> purge(RunKey key, Retention retention, RetentionRule rule, DeletionReason reason) {
        boolean stored = unlessDamaged(() -> runs.find(key).isPresent(), true);
        long files = unlessDamaged(() -> (long) artifacts.list(key).size(), Purge.UNKNOWN);
        if (!stored && files == 0) {
            return Optional.empty();
        }
        var size = new Purge.Size(known(() -> runs.steps(key).size()), files, known(() -> bytes(key)));
        var purge = new Purge(key, retention, rule.toString(), size, reason, clock.instant());
        receipts.begin(purge);
        return Optional.of(finish(purge));
    }

    /** Artifacts go before the run that points at them, so that a crash leaves none that nothing points at. */
    Receipt finish(Purge purge) {
        artifacts.deleteAll(purge.key());
        runs.delete(purge.key());
        var receipt = new Receipt(purge, clock.instant());
        receipts.complete(receipt);
        return receipt;
    }

    private long bytes(RunKey key) {
        return runs.find(key).map(found -> found.payload().length).orElse(0)
                + runs.steps(key).stream()
                        .mapToLong(step -> step.payload().length)
                        .sum()
                + artifacts.list(key).stream()
                        .mapToLong(file -> size(key, file))
                        .sum();
    }

    private long size(RunKey key, ArtifactId file) {
        return artifacts.find(key, file).map(found -> found.bytes().length).orElse(0);
    }

    /**
     * Takes what is damaged for something that is there and must go all the same. A store that cannot be reached tells
     * nothing.
     */
    private static <T> T unlessDamaged(Supplier<T> read, T damaged) {
        try {
            return read.get();
        } catch (StoreException e) {
            if (e.isDamage()) {
                return damaged;
            }
            throw e;
        }
    }

    /** Counts, but for what is damaged, which must go all the same. */
    private static long known(LongSupplier count) {
        try {
            return count.getAsLong();
        } catch (StoreException e) {
            return Purge.UNKNOWN;
        }
    }
}
