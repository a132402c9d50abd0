package com.aiqaramba.retention;

import com.aiqaramba.core.error.StoreException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;

/**
 * The text file of one tenant. Entries end with an empty line, which no entry contains. Uses streams whose work an
 * interrupt does not break off. Not thread-safe.
 */
final class ReceiptFile {
    private final Path path;
    private Journal journal = new Journal();
    private long end;

    ReceiptFile(Path path) {
        this.path = path;
    }

    /** The entries of the file; read again when the file has another size than this object left it with. */
    Journal read() throws IOException {
        long size = Files.exists(path) ? Files.size(path) : 0;
        if (size != end) {
            load(Files.readString(path));
        }
        return journal;
    }

    /** Writes an entry behind the last whole one and then takes it into the journal. */
    void append(String entry, Consumer<Journal> change) throws IOException {
        create();
        byte[] bytes = (entry + "\n").getBytes(StandardCharsets.UTF_8);
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            lock(file);
            write(file, bytes);
        }
        change.accept(journal);
        end += bytes.length;
    }

    private void write(RandomAccessFile file, byte[] bytes) throws IOException {
        try {
            file.setLength(end);
            file.seek(end);
            file.write(bytes);
            file.getFD().sync();
        } catch (IOException e) {
            file.setLength(end);
            throw e;
        }
    }

    /** Closing the file drops the lock. */
    private static void lock(RandomAccessFile file) throws IOException {
        try {
            if (file.getChannel().tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("another store of this process is writing", e);
        }
        throw new IOException("another process is writing");
    }

    private void load(String text) {
        var loaded = new Journal();
        int start = 0;
        for (int stop = text.indexOf("\n\n"); stop >= 0; stop = text.indexOf("\n\n", start)) {
            add(loaded, text.substring(start, stop + 1));
            start = stop + 2;
        }
        journal = loaded;
        end = text.substring(0, start).getBytes(StandardCharsets.UTF_8).length;
    }

    private void add(Journal loaded, String entry) {
        try {
            PurgeText.read(entry).addTo(loaded);
        } catch (IllegalArgumentException e) {
            int number = loaded.size() + 1;
            throw new StoreException(
                    "Entry " + number + " of " + path + " is damaged: " + e.getMessage()
                            + " Nothing was changed. Restore the file from a backup.",
                    e);
        }
    }

    private void create() throws IOException {
        if (Files.exists(path)) {
            return;
        }
        Path folder = path.resolveSibling(".");
        Files.createDirectories(folder.normalize(), ownerOnly("rwx------"));
        Files.createFile(path, ownerOnly("rw-------"));
        if (isPosix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
