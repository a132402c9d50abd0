package com.aiqaramba.core.internal.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Replaces a file as a whole: a draft is written beside it, made durable, and moved into its place. Whatever breaks
 * off, the file is there as before or as it was meant to be. A link under its name is replaced, not followed. Only the
 * owner can read it, where the file system knows owners.
 */
public final class WholeFile {
    private final Path file;
    private final Path draft;
    private final Opener opener;

    private WholeFile(Path file, String draft) {
        this(file, draft, path -> Files.newOutputStream(path, WRITE, NOFOLLOW_LINKS));
    }

    WholeFile(Path file, String draft, Opener opener) {
        this.file = file.toAbsolutePath();
        this.draft = this.file.resolveSibling(draft);
        this.opener = opener;
    }

    /** Returns a file that several callers may replace at once; one of them is the last. */
    public static WholeFile at(Path file) {
        return new WholeFile(file, "." + file.getFileName() + "-" + UUID.randomUUID() + ".part");
    }

    /** Returns a file that one caller at a time replaces. A draft that a crash left is written over. */
    public static WholeFile alone(Path file) {
        return new WholeFile(file, "+" + file.getFileName() + ".part");
    }

    /** Writes these bytes. */
    public void write(byte[] content) throws IOException {
        write(out -> out.write(content));
    }

    /** Writes what the content gives; when it fails, nothing changes. */
    public void write(Content content) throws IOException {
        PlainFolders.delete(draft);
        try {
            Files.createFile(draft, OwnerOnly.file(draft));
            try (OutputStream out = opener.open(draft)) {
                content.writeTo(out);
            }
            publish(draft, file);
        } catch (IOException | RuntimeException e) {
            deleteAfter(e);
            throw e;
        }
    }

    /** Makes a finished draft durable and moves it into the place of a file. */
    public static void publish(Path draft, Path file) throws IOException {
        FileWork.uninterrupted(() -> {
            try (FileChannel channel = PlainFiles.open(draft, WRITE)) {
                channel.force(true);
                return draft;
            }
        });
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        PlainFolders.forceParent(file);
    }

    private void deleteAfter(Exception failure) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Content of a file, given in pieces. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; the caller closes the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A seam for tests: a full disk cannot be had otherwise. */
    @FunctionalInterface
    interface Opener {
        OutputStream open(Path file) throws IOException;
    }
}
