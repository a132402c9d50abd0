package com.aiqaramba.browser.internal.process;

import com.aiqaramba.browser.internal.life.OwnerProcess;
import com.aiqaramba.core.error.BrowserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A session's folder: everything that its browser and driver write lies in it, so that it goes with the session. A file
 * in it names the owner, so that a later process can tell a leftover.
 */
public final class SessionFolder {
    static final String PREFIX = "aiqaramba-";
    private static final Path TMP = Path.of("/tmp");

    /** Chromium puts a socket into it, whose path has 107 characters at most on Linux. */
    private static final int LONGEST_PARENT = 30;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Path path;

    SessionFolder(Path path) {
        this.path = path;
    }

    /** Returns the JVM's folder for temporary files, unless it lies so deep that no browser would start. */
    public static Path usualParent() {
        Path configured = Path.of(System.getProperty("java.io.tmpdir"));
        return configured.toString().length() > LONGEST_PARENT && Files.isWritable(TMP) ? TMP : configured;
    }

    /** Makes a folder that only this user can read, in a folder for temporary files. */
    public static SessionFolder create(Path parent) {
        try {
            SessionFolder folder = new SessionFolder(Files.createTempDirectory(parent, PREFIX));
            OwnerProcess.current().writeTo(folder.ownerFile());
            return folder;
        } catch (IOException failure) {
            throw new BrowserException(
                    "No folder for the browser's profile could be made in " + parent
                            + ". Make room there or set java.io.tmpdir to another folder with a short path.",
                    failure);
        }
    }

    /** Returns its path. */
    public Path path() {
        return path;
    }

    Path ownerFile() {
        return path.resolve("owner");
    }

    Path downloads() {
        return path.resolve("downloads");
    }

    Path crashReports() {
        return path.resolve("crashes");
    }

    /**
     * Deletes the folder. A dying process may still write, so a failure is tried again until the deadline.
     *
     * @return whether it is gone
     */
    public boolean delete(Deadline deadline) {
        boolean gone = tryToDelete();
        while (!gone && !deadline.isOver()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            gone = tryToDelete();
        }
        return gone;
    }

    private boolean tryToDelete() {
        try {
            Files.walkFileTree(path, new Deletion());
        } catch (IOException | UncheckedIOException busy) {
            return Files.notExists(path);
        }
        return true;
    }

    /** Deletion that does not follow links. The owner file goes last, lest a half deleted folder belong to nobody. */
    private final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!file.equals(ownerFile())) {
                Files.deleteIfExists(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            if (folder.equals(path)) {
                Files.deleteIfExists(ownerFile());
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
