package com.aiqaramba.core.store;

import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The folders of tenants and runs below one root, and who may change them when. Thread-safe. */
final class RunFolders {
    private static final String TRASH = "trash";

    private final Path root;
    private final FileLocks locks;

    private RunFolders(Path root) {
        this.root = root;
        this.locks = new FileLocks(root.resolve(Disk.LOCKS));
    }

    /** Opens the folders, makes them when they are missing, and removes what a crash left in the trash. */
    static RunFolders open(Path parent, String name) {
        Path root = Disk.openFolder(parent, name);
        try {
            emptyTrash(root);
            return new RunFolders(root);
        } catch (IOException e) {
            throw Failures.disk("open a store", parent, e);
        }
    }

    /** Leaves the trash folders themselves, because another process may be about to use them. */
    private static void emptyTrash(Path root) throws IOException {
        for (Path tenant : Disk.list(root)) {
            for (Path discarded : Disk.list(tenant.resolve(TRASH))) {
                Disk.deleteTree(discarded);
            }
        }
    }

    Path of(RunKey key) {
        return of(key.tenant()).resolve(Names.of(key.run()));
    }

    /** The run folders of a tenant. */
    List<Path> runs(TenantId tenant) throws IOException {
        return Disk.list(of(tenant)).stream().filter(Names::isRun).toList();
    }

    void create(RunKey key) throws IOException {
        Disk.createFolder(of(key.tenant()));
        Disk.createFolder(of(key));
    }

    /** Removes a run's folder from sight in one move, then for good. The caller holds the run's lock. */
    void delete(RunKey key) throws IOException {
        Path folder = of(key);
        if (!Files.exists(folder)) {
            return;
        }
        Path trash = of(key.tenant()).resolve(TRASH);
        Path discarded = trash.resolve(folder.getFileName());
        Disk.createFolder(trash);
        Disk.deleteTree(discarded);
        Files.move(folder, discarded, StandardCopyOption.ATOMIC_MOVE);
        Disk.force(of(key.tenant()));
        Disk.deleteTree(discarded);
    }

    /** Changes a run while no other thread or process does. */
    <T> T locked(String doing, RunKey key, Disk.Work<T> work) {
        return reading(doing, key, () -> locks.locked(key.toString(), work));
    }

    /** Reads of a run what is replaced as a whole. */
    <T> T reading(String doing, RunKey key, Disk.Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw Failures.disk(doing + " of run " + key, of(key), e);
        }
    }

    Path of(TenantId tenant) {
        return root.resolve(Names.of(tenant));
    }
}
