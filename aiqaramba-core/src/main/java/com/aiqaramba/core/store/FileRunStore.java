package com.aiqaramba.core.store;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.RunCatalog;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps runs in files; the package's description shows the layout. Several processes may use the same folder on a local
 * disk. What has returned survives a kill of the process; a write that was cut short is not seen by anyone. The cost of
 * {@code append} does not grow with the number of steps; {@code list} reads every run of the tenant.
 *
 * <p>Secrets are masked before they get here, but what an agent saw and did is written as it is: put the folder on an
 * encrypted disk. An interrupt of the calling thread does not break off a method and stays set.
 *
 * <p>Thread-safe.
 */
public final class FileRunStore implements RunStore, RunCatalog {
    private final RunFolders folders;

    /**
     * Opens a store and makes its folder when it is missing.
     *
     * @param root where the store makes its folder {@code runs}; may be shared with the other file stores
     * @throws com.aiqaramba.core.error.StoreException when the folder cannot be made or written to
     */
    public FileRunStore(Path root) {
        folders = RunFolders.open(root, "runs");
    }

    @Override
    public boolean save(StoredRun run) {
        return folders.locked("save the record", run.key(), () -> {
            Path folder = folders.of(run.key());
            long version = RunFile.read(folder).map(StoredRun::version).orElse(0L);
            if (run.version() != version + 1) {
                return false;
            }
            folders.create(run.key());
            RunFile.write(folder, run);
            return true;
        });
    }

    @Override
    public Optional<StoredRun> find(RunKey key) {
        return folders.reading("read the record", key, () -> RunFile.read(folders.of(key)));
    }

    @Override
    public void append(RunKey key, StoredStep step) {
        folders.locked("append step " + step.index(), key, () -> {
            if (!isStored(key)) {
                throw Failures.noSuchRun(key);
            }
            new StepLog(folders.of(key)).append(key, step);
            return key;
        });
    }

    @Override
    public List<StoredStep> steps(RunKey key) {
        return folders.locked("read the steps", key, () -> new StepLog(folders.of(key)).steps());
    }

    @Override
    public boolean delete(RunKey key) {
        return folders.locked("delete the folder", key, () -> {
            boolean stored = isStored(key);
            folders.delete(key);
            return stored;
        });
    }

    @Override
    public List<StoredRun> list(TenantId tenant, Retention retention, Instant createdBefore, int limit) {
        var oldest = new OldestRuns(tenant, retention, createdBefore, limit);
        try {
            for (Path folder : folders.runs(tenant)) {
                RunFile.read(folder).ifPresent(oldest::offer);
            }
        } catch (IOException e) {
            throw Failures.disk("list the runs of tenant " + tenant, folders.of(tenant), e);
        }
        return oldest.list();
    }

    private boolean isStored(RunKey key) {
        return Files.exists(RunFile.in(folders.of(key)));
    }
}
