package com.aiqaramba.core.store;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.spi.CredentialStore;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps each credential in a file of its own; the package's description shows the layout. Files are replaced whole and
 * reach the disk before {@link #put} returns; only the owner can read them where the file system knows owners. Several
 * processes may use the same folder on a local disk. An interrupt of the calling thread does not break off a method and
 * stays set.
 *
 * <p>Thread-safe.
 */
public final class FileCredentialStore implements CredentialStore {
    private final Path folder;
    private final FileLocks locks;

    /**
     * Opens a store and makes its folder when it is missing.
     *
     * @param root where the store makes its folder {@code credentials}; may be shared with the other file stores
     * @throws StoreException when the folder cannot be made or written to
     */
    public FileCredentialStore(Path root) {
        folder = Disk.openFolder(root, "credentials");
        locks = new FileLocks(folder.resolve(Disk.LOCKS));
    }

    @Override
    public void put(TenantId tenant, CredentialId id, byte[] encrypted) {
        Path file = file(tenant, id);
        doing(
                "store",
                tenant,
                id,
                () -> locks.locked(file.toString(), () -> {
                    Disk.createFolder(file.resolveSibling(""));
                    Disk.replace(file, encrypted);
                    return file;
                }));
    }

    @Override
    public Optional<byte[]> find(TenantId tenant, CredentialId id) {
        return doing("read", tenant, id, () -> Disk.read(file(tenant, id)));
    }

    @Override
    public boolean delete(TenantId tenant, CredentialId id) {
        Path file = file(tenant, id);
        return doing(
                "delete",
                tenant,
                id,
                () -> locks.locked(file.toString(), () -> {
                    boolean existed = Files.deleteIfExists(file);
                    if (existed) {
                        Disk.forceParent(file);
                    }
                    return existed;
                }));
    }

    private <T> T doing(String what, TenantId tenant, CredentialId id, Disk.Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw Failures.disk(what + " credential '" + id + "' of tenant '" + tenant + "'", folder, e);
        }
    }

    private Path file(TenantId tenant, CredentialId id) {
        return folder.resolve(Names.of(tenant)).resolve(Names.of(id));
    }
}
