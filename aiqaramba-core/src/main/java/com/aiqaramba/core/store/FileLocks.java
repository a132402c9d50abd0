package com.aiqaramba.core.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.aiqaramba.core.internal.file.FileWork;
import com.aiqaramba.core.internal.file.PlainFiles;
import com.aiqaramba.core.internal.file.PlainFolders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Lets one thread of one process at a time change what belongs to a name. A fixed number of lock files, never deleted,
 * serves all names: a lock file that is deleted with its run would let two processes lock two files of one name.
 * Thread-safe; not reentrant.
 */
final class FileLocks {
    private static final int FILES = 64;

    private final Path folder;

    private FileLocks(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder of the lock files in the one of a store, when it is missing. */
    static FileLocks in(Path store) throws IOException {
        Path folder = store.resolve("locks");
        PlainFolders.create(folder);
        return new FileLocks(folder);
    }

    /**
     * Does work while no one else works under the same name. A file lock belongs to the whole JVM, and closing any
     * channel on its file drops it; so threads first take a monitor that all stores of the JVM share.
     */
    <T> T locked(String name, FileWork<T> work) throws IOException {
        Path file = folder.resolve("%02x".formatted(Math.floorMod(name.hashCode(), FILES)));
        synchronized (("aiqaramba lock " + file).intern()) {
            FileChannel channel = FileWork.uninterrupted(() -> lock(file));
            try (channel) {
                return work.run();
            }
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = PlainFiles.open(file, CREATE, WRITE);
        try {
            channel.lock();
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
