package com.aiqaramba.core.store;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.RunCatalog;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Store of runs that lasts as long as the process, for tests and first tries. Nothing limits its size. Thread-safe.
 *
 * @since 0.1.0
 */
public final class InMemoryRunStore implements RunStore, RunCatalog {
    private final Map<RunKey, Entry> entries = new HashMap<>();

    /** Creates an empty store. */
    public InMemoryRunStore() {}

    @Override
    public synchronized boolean save(StoredRun run) {
        Entry entry = entries.get(run.key());
        long version = entry == null ? 0 : entry.run.version();
        if (run.version() != version + 1) {
            return false;
        }
        List<StoredStep> steps = entry == null ? new ArrayList<>() : entry.steps;
        entries.put(run.key(), new Entry(copy(run), steps));
        return true;
    }

    @Override
    public synchronized Optional<StoredRun> find(RunKey key) {
        return Optional.ofNullable(entries.get(key)).map(entry -> copy(entry.run));
    }

    @Override
    public synchronized void append(RunKey key, StoredStep step) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw StoreFailures.noSuchRun(key);
        }
        StoreFailures.requireNext(key, step, entry.steps.size());
        entry.steps.add(copy(step));
    }

    @Override
    public synchronized List<StoredStep> steps(RunKey key) {
        Entry entry = entries.get(key);
        return entry == null
                ? List.of()
                : entry.steps.stream().map(InMemoryRunStore::copy).toList();
    }

    @Override
    public synchronized boolean delete(RunKey key) {
        return entries.remove(key) != null;
    }

    @Override
    public synchronized List<StoredRun> list(TenantId tenant, Retention retention, Instant createdBefore, int limit) {
        var oldest = new OldestRuns(tenant, retention, createdBefore, limit);
        entries.values().forEach(entry -> oldest.offer(entry.run));
        return oldest.list().stream().map(InMemoryRunStore::copy).toList();
    }

    private static StoredRun copy(StoredRun run) {
        return StoredRun.builder(run.key())
                .version(run.version())
                .retention(run.retention())
                .createdAt(run.createdAt())
                .payload(run.payloadVersion(), run.payload().clone())
                .build();
    }

    private static StoredStep copy(StoredStep step) {
        return StoredStep.builder(step.index())
                .at(step.at())
                .payload(step.payloadVersion(), step.payload().clone())
                .build();
    }

    private record Entry(StoredRun run, List<StoredStep> steps) {}
}
