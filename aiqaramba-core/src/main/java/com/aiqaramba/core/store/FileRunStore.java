package com.aiqaramba.core.store;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.RunCatalog;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
import com.aiqaramba.core.spi.UnreadableEntry;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Store of runs in files; the package's description shows the layout. Several processes may use the same folder on a
 * local disk. What has returned survives a kill of the process; a write that was cut short is not seen by anyone. The
 * cost of {@code append} does not grow with the number of steps; {@code list} reads every run of the tenant.
 *
 * <p>A damaged file costs its run alone: {@link #list} leaves it out, {@link #unreadable} names it, and {@link #delete}
 * deletes it. Links are not followed.
 *
 * <p>Secrets are masked before they get here, but what an agent saw and did is written as it is: put the folder on an
 * encrypted disk. An interrupt of the calling thread does not break off a method and stays set.
 *
 * <pre>{@code
 * Path folder = Path.of("/var/lib/shop-tests");
 * var runner = AgentRunner.builder()
 *         .model(model)
 *         .browsers(browsers)
 *         .stores(new FileRunStore(folder), new FileArtifactStore(folder))
 *         .build();
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public final class FileRunStore implements RunStore, RunCatalog {
    private final RunFolders folders;

    /**
     * Opens a store and makes its folder when it is missing.
     *
     * @param root where the store makes its folder {@code runs}; may be shared with the other file stores
     * @throws StoreException when the folder cannot be made or written to, is a link, belongs to another user, or can
     *     be written to by others
     */
    public FileRunStore(Path root) {
        folders = RunFolders.open(root, "runs");
    }

    @Override
    public boolean save(StoredRun run) {
        RunKey key = run.key();
        return folders.locked("save the record", key, folder -> {
            long version = read(folder, key).map(StoredRun::version).orElse(0L);
            if (run.version() != version + 1) {
                return false;
            }
            folders.create(key);
            new RunFile(folder, key).write(run);
            return true;
        });
    }

    @Override
    public Optional<StoredRun> find(RunKey key) {
        Optional<StoredRun> run = folders.reading("read the record", key, folder -> read(folder, key));
        return run.isPresent() || !folders.hold(key) ? run : findAlone(key);
    }

    /** Under the lock nobody is about to save: a folder without a record is what a broken off first save left. */
    private Optional<StoredRun> findAlone(RunKey key) {
        return folders.locked("read the record", key, folder -> {
            Optional<StoredRun> run = read(folder, key);
            if (run.isEmpty() && folders.hold(key)) {
                throw StoreFailures.damaged(folder.resolve("run.json"), "it is missing, its first save was broken off");
            }
            return run;
        });
    }

    @Override
    public void append(RunKey key, StoredStep step) {
        folders.locked("append step " + step.index(), key, folder -> {
            if (!new RunFile(folder, key).exists()) {
                throw StoreFailures.noSuchRun(key);
            }
            new StepFile(folder, key).append(step);
            return key;
        });
    }

    @Override
    public List<StoredStep> steps(RunKey key) {
        return folders.locked("read the steps", key, folder -> new StepFile(folder, key).steps());
    }

    @Override
    public boolean delete(RunKey key) {
        return folders.deleting("delete the folder", key, () -> folders.delete(key));
    }

    @Override
    public List<StoredRun> list(TenantId tenant, Retention retention, Instant createdBefore, int limit) {
        var oldest = new OldestRuns(tenant, retention, createdBefore, limit);
        for (Path entry : entries(tenant)) {
            KeyNames.run(entry).ifPresent(run -> offer(new RunKey(tenant, run), oldest));
        }
        return oldest.list();
    }

    private void offer(RunKey key, OldestRuns oldest) {
        try {
            find(key).ifPresent(oldest::offer);
        } catch (StoreException e) {
            // It is told by unreadable().
        }
    }

    @Override
    public List<UnreadableEntry> unreadable(TenantId tenant) {
        var unreadable = new ArrayList<UnreadableEntry>();
        for (Path entry : entries(tenant)) {
            reasonAgainst(tenant, entry).ifPresent(unreadable::add);
        }
        folders.undeleted(tenant)
                .forEach(left -> unreadable.add(new UnreadableEntry(
                        Optional.empty(), left + " belongs to a run that was deleted, and cannot be deleted itself.")));
        return unreadable;
    }

    private Optional<UnreadableEntry> reasonAgainst(TenantId tenant, Path entry) {
        Optional<RunKey> key = KeyNames.run(entry).map(run -> new RunKey(tenant, run));
        if (key.isEmpty()) {
            return Optional.of(new UnreadableEntry(
                    key, entry + " is not the folder of a run. No run needs it: move it elsewhere or delete it."));
        }
        try {
            find(key.get());
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of(new UnreadableEntry(key, String.valueOf(e.getMessage())));
        }
    }

    private List<Path> entries(TenantId tenant) {
        try {
            return folders.entries(tenant);
        } catch (IOException e) {
            throw StoreFailures.disk("list the runs of tenant " + tenant, folders.of(tenant), e);
        }
    }

    /** Steps without a record are damage: taken for nothing, they would never be deleted. */
    private static Optional<StoredRun> read(Path folder, RunKey key) throws IOException {
        Optional<StoredRun> run = new RunFile(folder, key).read();
        if (run.isEmpty() && new StepFile(folder, key).exists()) {
            throw StoreFailures.damaged(folder.resolve("run.json"), "it is missing, but there are steps");
        }
        return run;
    }
}
