package com.aiqaramba.retention;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.StoredRun;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

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

    /** Artifacts without a run count as run data. */
    DataClass classOf(RunKey key) {
        return runs.find(key)
                .map(run -> RetentionPolicy.classOf(run.retention()))
                .orElse(DataClass.RUN_DATA);
    }

    Optional<Receipt> purge(RunKey key, DataClass data, RetentionRule rule, Reason reason) {
        Optional<StoredRun> run = runs.find(key);
        List<ArtifactId> files = artifacts.list(key);
        if (run.isEmpty() && files.isEmpty()) {
            return Optional.empty();
        }
        long steps = known(() -> runs.steps(key).size());
        long bytes = known(() -> bytes(key, run, files));
        var purge = new Purge(key, data, rule.toString(), steps, files.size(), bytes, reason, clock.instant());
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

    private long bytes(RunKey key, Optional<StoredRun> run, List<ArtifactId> files) {
        return run.map(found -> found.payload().length).orElse(0)
                + runs.steps(key).stream()
                        .mapToLong(step -> step.payload().length)
                        .sum()
                + files.stream().mapToLong(file -> size(key, file)).sum();
    }

    private long size(RunKey key, ArtifactId file) {
        return artifacts.find(key, file).map(found -> found.bytes().length).orElse(0);
    }

    /** What is damaged cannot be counted but must go all the same. */
    private static long known(LongSupplier count) {
        try {
            return count.getAsLong();
        } catch (StoreException e) {
            return Purge.UNKNOWN;
        }
    }
}
