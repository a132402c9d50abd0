package com.aiqaramba.core.store;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.internal.file.FileWork;
import com.aiqaramba.core.internal.file.PlainFiles;
import com.aiqaramba.core.internal.file.PlainFolders;
import com.aiqaramba.core.internal.file.RootFolder;
import com.aiqaramba.core.internal.file.WholeFile;
import com.aiqaramba.core.spi.CredentialStore;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Store of credentials, each in a file of its own; the package's description shows the layout. Files are replaced whole
 * and reach the disk before {@link #put} returns; only the owner can read them where the file system knows owners.
 * Several processes may use the same folder on a local disk. Links are not followed. An interrupt of the calling thread
 * does not break off a method and stays set.
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public final class FileCredentialStore implements CredentialStore {
    private static final int LARGEST = 16 * 1024 * 1024;

    private final Path folder;
    private final FileLocks locks;

    /**
     * Opens a store and makes its folder when it is missing.
     *
     * @param root where the store makes its folder {@code credentials}; may be shared with the other file stores
     * @throws StoreException when the folder cannot be made or written to, is a link, belongs to another user, or can
     *     be written to by others
     */
    public FileCredentialStore(Path root) {
        try {
            folder = RootFolder.open(root, "credentials");
            locks = FileLocks.in(folder);
        } catch (IOException e) {
            throw StoreFailures.disk("open a store", root, e);
        }
    }

    @Override
    public void put(TenantId tenant, CredentialId id, byte[] encrypted) {
        Path file = file(tenant, id);
        if (encrypted.length > LARGEST) {
            throw StoreFailures.tooLarge(file, encrypted.length, LARGEST);
        }
        doing(
                "store",
                tenant,
                id,
                () -> locks.locked(file.toString(), () -> {
                    PlainFolders.create(folder.resolve(KeyNames.of(tenant)));
                    WholeFile.alone(file).write(encrypted);
                    return file;
                }));
    }

    @Override
    public Optional<byte[]> find(TenantId tenant, CredentialId id) {
        return doing(
                "read",
                tenant,
                id,
                () -> isKnown(tenant) ? PlainFiles.read(file(tenant, id), LARGEST) : Optional.empty());
    }

    @Override
    public boolean delete(TenantId tenant, CredentialId id) {
        Path file = file(tenant, id);
        return doing(
                "delete",
                tenant,
                id,
                () -> locks.locked(file.toString(), () -> {
                    if (!isKnown(tenant) || !PlainFiles.exists(file)) {
                        return false;
                    }
                    PlainFolders.delete(file);
                    PlainFolders.forceParent(file);
                    return true;
                }));
    }

    private <T> T doing(String what, TenantId tenant, CredentialId id, FileWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw StoreFailures.disk(what + " credential '" + id + "' of tenant '" + tenant + "'", folder, e);
        }
    }

    private boolean isKnown(TenantId tenant) throws IOException {
        return PlainFolders.exists(folder.resolve(KeyNames.of(tenant)));
    }

    private Path file(TenantId tenant, CredentialId id) {
        return folder.resolve(KeyNames.of(tenant)).resolve(KeyNames.of(id));
    }
}
