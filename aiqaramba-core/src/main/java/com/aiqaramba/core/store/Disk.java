package com.aiqaramba.core.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the file stores ask of a file system: private, durable, all or nothing. */
final class Disk {
    /** The folder of a store's lock files. */
    static final String LOCKS = "locks";

    private Disk() {}

    /** Work on files that gives the same result when it is done again. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Does work that an interrupt would otherwise break off, because the interrupted thread still has to store how its
     * run ended. The interrupt stays set for the caller.
     */
    static <T> T uninterrupted(Work<T> work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.run();
                } catch (ClosedByInterruptException | FileLockInterruptionException e) {
                    interrupted = true;
                    Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Opens a file that, when it is made now, only its owner can read. */
    static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), ownerOnly(file, "rw-------"));
    }

    /** Makes the folder of a store, with one for its locks, when they are missing. */
    static Path openFolder(Path root, String name) {
        try {
            Files.createDirectories(root);
            Path folder = root.toRealPath().resolve(name);
            createFolder(folder);
            createFolder(folder.resolve(LOCKS));
            return folder;
        } catch (IOException e) {
            throw Failures.disk("open a store", root, e);
        }
    }

    /** Makes a folder below one that exists. */
    static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectory(folder, ownerOnly(folder, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        forceParent(folder);
    }

    /** Replaces a file as a whole. Two callers must not replace the same one at once. */
    static void replace(Path file, byte[] content) throws IOException {
        Path temporary = file.resolveSibling("temp-" + file.getFileName());
        try {
            uninterrupted(() -> write(temporary, content));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            deleteAfter(temporary, e);
            throw e;
        }
        forceParent(file);
    }

    static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** What is in a folder; nothing when there is no such folder. */
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    /** Deletes a folder and all in it; another process may be deleting it too. */
    static void deleteTree(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            for (Path entry : list(path)) {
                deleteTree(entry);
            }
        }
        Files.deleteIfExists(path);
    }

    /** Makes the entries of a folder durable. Windows cannot open folders and has no need to. */
    static void force(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return;
        }
        uninterrupted(() -> {
            try (FileChannel channel = FileChannel.open(folder, READ)) {
                channel.force(true);
                return folder;
            }
        });
    }

    /** Makes durable that there is an entry of this name. */
    static void forceParent(Path entry) throws IOException {
        force(entry.resolveSibling("."));
    }

    static void writeFully(FileChannel channel, byte[] bytes, long position) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        long at = position;
        while (rest.hasRemaining()) {
            at += channel.write(rest, at);
        }
    }

    private static Path write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
            writeFully(channel, content, 0);
            channel.force(true);
        }
        return file;
    }

    private static void deleteAfter(Path file, IOException failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
