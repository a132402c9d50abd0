package com.aiqaramba.core.store;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Picks the oldest runs out of many, holding no more than asked for. Not thread-safe. */
final class OldestRuns {
    private static final Comparator<StoredRun> OLDEST_FIRST = Comparator.comparing(StoredRun::createdAt)
            .thenComparing(run -> run.key().run().value());

    private final TenantId tenant;
    private final Retention retention;
    private final Instant createdBefore;
    private final int limit;
    private final PriorityQueue<StoredRun> youngestOnTop = new PriorityQueue<>(OLDEST_FIRST.reversed());

    OldestRuns(TenantId tenant, Retention retention, Instant createdBefore, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A list of runs has a limit of 1 or more, not " + limit + ".");
        }
        this.tenant = tenant;
        this.retention = retention;
        this.createdBefore = createdBefore;
        this.limit = limit;
    }

    void offer(StoredRun run) {
        if (!run.key().tenant().equals(tenant)
                || run.retention() != retention
                || !run.createdAt().isBefore(createdBefore)) {
            return;
        }
        youngestOnTop.add(run);
        if (youngestOnTop.size() > limit) {
            youngestOnTop.remove();
        }
    }

    List<StoredRun> list() {
        return youngestOnTop.stream().sorted(OLDEST_FIRST).toList();
    }
}
