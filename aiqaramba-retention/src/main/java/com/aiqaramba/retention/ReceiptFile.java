package com.aiqaramba.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.internal.file.FileWork;
import com.aiqaramba.core.internal.file.PlainFiles;
import com.aiqaramba.core.internal.file.PlainFolders;
import com.aiqaramba.core.tenant.TenantId;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Text file of one tenant. Entries end with an empty line, which no entry contains. An interrupt does not break off its
 * work. Not thread-safe.
 */
final class ReceiptFile {
    private static final int LARGEST_ENTRY = 64 * 1024;

    private final TenantId tenant;
    private final Path path;
    private ReceiptLedger ledger = new ReceiptLedger();
    private long end;

    ReceiptFile(TenantId tenant, Path path) {
        this.tenant = tenant;
        this.path = path;
    }

    /** The entries of the file; read again when the file has another size than this object left it with. */
    ReceiptLedger read() throws IOException {
        if (!PlainFiles.exists(path)) {
            ledger = new ReceiptLedger();
            end = 0;
            return ledger;
        }
        return FileWork.uninterrupted(() -> {
            try (FileChannel channel = PlainFiles.open(path, READ)) {
                if (channel.size() != end) {
                    load(new BufferedInputStream(Channels.newInputStream(channel)));
                }
            }
            return ledger;
        });
    }

    /** Writes an entry behind the last whole one and then takes it into the ledger. */
    void append(String entry, Consumer<ReceiptLedger> change) throws IOException {
        boolean isNew = !PlainFiles.exists(path);
        byte[] bytes = (entry + "\n").getBytes(UTF_8);
        FileWork.uninterrupted(() -> {
            try (FileChannel channel = PlainFiles.open(path, CREATE, READ, WRITE)) {
                lock(channel);
                if (channel.size() != end) {
                    // Another process has written since the file was read, or left half an entry behind.
                    load(new BufferedInputStream(Channels.newInputStream(channel)));
                }
                write(channel, bytes);
            }
            return path;
        });
        if (isNew) {
            PlainFolders.forceParent(path);
        }
        change.accept(ledger);
        end += bytes.length;
    }

    private void write(FileChannel channel, byte[] bytes) throws IOException {
        try {
            channel.truncate(end);
            PlainFiles.write(channel, bytes, end);
            channel.force(true);
        } catch (IOException e) {
            truncateAfter(channel, e);
            throw e;
        }
    }

    private void truncateAfter(FileChannel channel, IOException failure) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Closing the file drops the lock. */
    private static void lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("another store of this process is writing", e);
        }
        throw new IOException("another process is writing");
    }

    /** Holds one entry at a time, so that a file that is not one of receipts does not fill the memory. */
    private void load(InputStream in) throws IOException {
        var loaded = new ReceiptLedger();
        var entry = new ByteArrayOutputStream();
        long whole = 0;
        int before = 0;
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n' && before == '\n') {
                whole += entry.size() + 1L;
                add(loaded, entry.toString(UTF_8));
                entry.reset();
                before = 0;
                continue;
            }
            entry.write(read);
            before = read;
            if (entry.size() > LARGEST_ENTRY) {
                throw damaged(loaded, "It has more than " + LARGEST_ENTRY + " bytes.", null);
            }
        }
        ledger = loaded;
        end = whole;
    }

    private void add(ReceiptLedger loaded, String entry) {
        PurgeText.Parsed parsed;
        try {
            parsed = PurgeText.read(entry);
        } catch (IllegalArgumentException e) {
            throw damaged(loaded, String.valueOf(e.getMessage()), e);
        }
        if (!parsed.purge().key().tenant().equals(tenant)) {
            throw damaged(loaded, "It is one of another tenant.", null);
        }
        parsed.addTo(loaded);
    }

    private StoreException damaged(ReceiptLedger loaded, String what, @Nullable Exception cause) {
        return StoreException.damaged(
                "Entry " + (loaded.size() + 1) + " of " + path + " is damaged: " + what
                        + " Nothing was changed. Restore the file from a backup.",
                cause);
    }
}
