package com.aiqaramba.core.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import com.aiqaramba.core.internal.file.FileWork;
import com.aiqaramba.core.internal.file.PlainFiles;
import com.aiqaramba.core.internal.file.PlainFolders;
import com.aiqaramba.core.internal.file.RootFolder;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of tenants and runs below one root, and who may change them when. Thread-safe. */
final class RunFolders {
    private static final Logger LOG = LoggerFactory.getLogger(RunFolders.class);
    private static final String TRASH = "trash";

    private final Path root;
    private final FileLocks locks;

    private RunFolders(Path root, FileLocks locks) {
        this.root = root;
        this.locks = locks;
    }

    /** Opens the folders, makes them when they are missing, and removes what a crash left in the trash. */
    static RunFolders open(Path parent, String name) {
        try {
            Path root = RootFolder.open(parent, name);
            var folders = new RunFolders(root, FileLocks.in(root));
            PlainFolders.list(root).forEach(RunFolders::emptyTrash);
            return folders;
        } catch (IOException e) {
            throw StoreFailures.disk("open a store", parent, e);
        }
    }

    /**
     * Empties the trash of a tenant, but leaves the folder itself, because another process may be about to use it.
     *
     * @return what could not be deleted
     */
    private static List<Path> emptyTrash(Path tenant) {
        var left = new ArrayList<Path>();
        Path trash = tenant.resolve(TRASH);
        if (!isFolder(tenant)) {
            return left;
        }
        try {
            removeStray(trash);
            for (Path discarded : PlainFolders.list(trash)) {
                try {
                    PlainFolders.delete(discarded);
                } catch (IOException e) {
                    left.add(discarded);
                }
            }
        } catch (IOException e) {
            left.add(trash);
        }
        left.forEach(path -> LOG.warn("{} could not be deleted; it is tried again when a store opens.", path));
        return left;
    }

    /** Deletes a link or a file in the place of a folder of ours. */
    private static void removeStray(Path folder) throws IOException {
        if (!isFolder(folder)) {
            PlainFolders.delete(folder);
        }
    }

    /** Returns what a tenant's trash still holds after another attempt to empty it. */
    List<Path> undeleted(TenantId tenant) {
        return emptyTrash(of(tenant));
    }

    Path of(RunKey key) {
        return of(key.tenant()).resolve(KeyNames.of(key.run()));
    }

    /** Everything in a tenant's folder that should be the folder of a run. */
    List<Path> entries(TenantId tenant) throws IOException {
        return PlainFolders.list(of(tenant)).stream()
                .filter(entry -> !entry.endsWith(TRASH))
                .toList();
    }

    void create(RunKey key) throws IOException {
        PlainFolders.create(of(key.tenant()));
        PlainFolders.create(of(key));
    }

    /**
     * Removes a run's folder, or what stands in its place, from sight in one move, then for good. The caller holds the
     * run's lock.
     *
     * @return whether anything stood there
     */
    boolean delete(RunKey key) throws IOException {
        Path folder = of(key);
        if (!PlainFolders.exists(of(key.tenant())) || !PlainFiles.exists(folder)) {
            return false;
        }
        Path trash = of(key.tenant()).resolve(TRASH);
        removeStray(trash);
        PlainFolders.create(trash);
        Path discarded = trash.resolve(folder.getFileName());
        PlainFolders.delete(discarded);
        Files.move(folder, discarded, StandardCopyOption.ATOMIC_MOVE);
        PlainFolders.force(of(key.tenant()));
        PlainFolders.delete(discarded);
        return true;
    }

    /** Tells whether there is a folder of a run, or something in its place. */
    boolean hold(RunKey key) {
        return PlainFiles.exists(of(key));
    }

    /**
     * Works on a run while no other thread or process does. The work is given the run's folder, which may be missing.
     */
    <T> T locked(String doing, RunKey key, Work<T> work) {
        return doing(doing, key, () -> locks.locked(key.toString(), () -> work.in(checked(key))));
    }

    /** Reads of a run what is replaced as a whole. */
    <T> T reading(String doing, RunKey key, Work<T> work) {
        return doing(doing, key, () -> work.in(checked(key)));
    }

    /** Deletes of a run, whatever stands in the place of its folder. */
    <T> T deleting(String doing, RunKey key, FileWork<T> work) {
        try {
            return locks.locked(key.toString(), work);
        } catch (IOException e) {
            throw StoreFailures.deletion(doing + " of run " + key, of(key), e);
        }
    }

    private <T> T doing(String doing, RunKey key, FileWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw StoreFailures.disk(doing + " of run " + key, of(key), e);
        }
    }

    /** Looks at each folder on the way, so that none of them is a link or open to other users. */
    private Path checked(RunKey key) throws IOException {
        Path tenant = of(key.tenant());
        if (PlainFolders.exists(tenant)) {
            RootFolder.requireOwn(root, tenant);
            if (PlainFolders.exists(of(key))) {
                RootFolder.requireOwn(root, of(key));
            }
        }
        return of(key);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, NOFOLLOW_LINKS);
    }

    Path of(TenantId tenant) {
        return root.resolve(KeyNames.of(tenant));
    }

    /** Work in the folder of a run. */
    interface Work<T> {
        T in(Path folder) throws IOException;
    }
}
