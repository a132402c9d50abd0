package com.aiqaramba.retention;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.internal.file.RootFolder;
import com.aiqaramba.core.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Store of receipts in one text file per tenant, {@code receipts/tenant-acme.txt} below a root folder: intents and
 * receipts in their canonical text, in the order of their writing, with an empty line after each. The file only grows.
 * An upper-case letter of a tenant is written as {@code +} and the lower-case letter. Only the owner can read, where
 * the file system knows owners; links are not followed. What a killed process left unfinished at the end is cut; an
 * entry that does not match its sum, or belongs to another tenant, is refused.
 *
 * <p>One process at a time may write; a second one is refused. The receipts of a tenant are held in memory once they
 * have been read.
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public final class FileReceiptStore implements ReceiptStore {
    private final Path folder;
    private final Map<TenantId, ReceiptFile> files = new HashMap<>();

    /**
     * Opens a store and makes its folder when it is missing.
     *
     * @param root where the store makes its folder {@code receipts}; may be shared with the file stores of runs
     * @throws StoreException when the folder cannot be made or written to, is a link, belongs to another user, or can
     *     be written to by others
     */
    public FileReceiptStore(Path root) {
        try {
            folder = RootFolder.open(root, "receipts");
        } catch (IOException e) {
            throw new StoreException("Could not open a store of receipts in " + root + ": " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void begin(Purge purge) {
        TenantId tenant = purge.key().tenant();
        use("write down a purge", tenant, file -> {
            if (file.read().isNew(purge)) {
                file.append(purge.toText(), ledger -> ledger.begin(purge));
            }
            return tenant;
        });
    }

    @Override
    public synchronized void complete(Receipt receipt) {
        TenantId tenant = receipt.purge().key().tenant();
        use("write a receipt", tenant, file -> {
            if (!file.read().isNew(receipt.purge())) {
                file.append(receipt.toText(), ledger -> ledger.complete(receipt));
            }
            return tenant;
        });
    }

    @Override
    public synchronized List<Purge> open(TenantId tenant) {
        return use("read the purges", tenant, file -> file.read().open());
    }

    @Override
    public synchronized List<Receipt> receipts(TenantId tenant) {
        return use("read the receipts", tenant, file -> file.read().receipts());
    }

    private <T> T use(String doing, TenantId tenant, Use<T> use) {
        ReceiptFile file = files.computeIfAbsent(tenant, this::fileOf);
        try {
            return use.of(file);
        } catch (IOException e) {
            throw new StoreException(
                    "Could not " + doing + " of tenant " + tenant + " in " + folder + ": " + e.getMessage()
                            + ". Nothing was changed. Make sure that this folder can be written to by this process"
                            + " alone and that its disk has room.",
                    e);
        }
    }

    private ReceiptFile fileOf(TenantId tenant) {
        String name = tenant.value().replaceAll("[A-Z]", "+$0").toLowerCase(Locale.ROOT);
        return new ReceiptFile(tenant, folder.resolve("tenant-" + name + ".txt"));
    }

    private interface Use<T> {
        T of(ReceiptFile file) throws IOException;
    }
}
