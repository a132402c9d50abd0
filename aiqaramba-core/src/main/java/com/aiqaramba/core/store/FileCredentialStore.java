package com.aiqaramba.core.store;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.spi.CredentialStore;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps each credential in a file of its own, under a folder per tenant. Files are replaced whole and reach the disk
 * before {@link #put} returns; only the owner can read them where the file system knows owners. Different ids never
 * share a file, not even where the file system ignores case. Thread-safe, also between processes.
 */
public final class FileCredentialStore implements CredentialStore {
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private final Path folder;
    private final CredentialFiles files;

    /**
     * Creates a store. Nothing is read or written yet.
     *
     * @param folder where the files go; made when the first credential is stored
     */
    public FileCredentialStore(Path folder) {
        this(folder, new CredentialFiles());
    }

    FileCredentialStore(Path folder, CredentialFiles files) {
        this.folder = folder;
        this.files = files;
    }

    @Override
    public void put(TenantId tenant, CredentialId id, byte[] encrypted) {
        try {
            files.replace(file(tenant, id), encrypted);
        } catch (IOException failed) {
            throw failure("stored", tenant, id, failed);
        }
    }

    @Override
    public Optional<byte[]> find(TenantId tenant, CredentialId id) {
        try {
            return Optional.of(Files.readAllBytes(file(tenant, id)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failed) {
            throw failure("read", tenant, id, failed);
        }
    }

    @Override
    public boolean delete(TenantId tenant, CredentialId id) {
        try {
            return files.delete(file(tenant, id));
        } catch (IOException failed) {
            throw failure("deleted", tenant, id, failed);
        }
    }

    private static StoreException failure(String done, TenantId tenant, CredentialId id, IOException cause) {
        return new StoreException(
                "Credential '" + id + "' of tenant '" + tenant + "' could not be " + done
                        + "; check the space and the permissions of the credential folder.",
                cause);
    }

    private Path file(TenantId tenant, CredentialId id) {
        return folder.resolve("tenant-" + caseless(tenant.value())).resolve("credential-" + caseless(id.value()));
    }

    /** Different values stay different without regard to case; no result ends in a dot, which Windows would drop. */
    private static String caseless(String value) {
        String marked = value.replace("_", "__").replace(".", "_-");
        return CAPITAL.matcher(marked)
                .replaceAll(capital -> "_" + capital.group().toLowerCase(Locale.ROOT));
    }
}
