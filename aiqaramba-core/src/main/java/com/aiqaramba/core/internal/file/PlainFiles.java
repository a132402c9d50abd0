package com.aiqaramba.core.internal.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and writes regular files. A link, a folder or a pipe under the name of a file is refused with an
 * {@link UnexpectedFileException}, and so is a file that is larger than what is meant to be read.
 */
public final class PlainFiles {
    private PlainFiles() {}

    /** Tells whether there is anything under a name, be it a link that leads nowhere. */
    public static boolean exists(Path path) {
        return Files.exists(path, NOFOLLOW_LINKS);
    }

    /** Opens a file that, when it is made now, only its owner can read. */
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        require(file);
        Set<OpenOption> all = new HashSet<>(Set.of(options));
        all.add(NOFOLLOW_LINKS);
        return FileChannel.open(file, all, OwnerOnly.file(file));
    }

    /**
     * Reads a file whole.
     *
     * @param largest how many bytes it has at most
     * @return its bytes, empty when there is none
     */
    public static Optional<byte[]> read(Path file, long largest) throws IOException {
        try {
            return Optional.of(FileWork.uninterrupted(() -> {
                try (FileChannel channel = open(file, READ)) {
                    return read(channel, 0, length(file, channel.size(), largest));
                }
            }));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Reads a part of a file; less when it ends before. */
    public static byte[] read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, position + bytes.position());
        }
        return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
    }

    /** Writes all bytes at a position. */
    public static void write(FileChannel channel, byte[] bytes, long position) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        long at = position;
        while (rest.hasRemaining()) {
            at += channel.write(rest, at);
        }
    }

    /** Half of the memory that the JVM may use, so that reading one file never takes all of it. */
    private static int length(Path file, long size, long largest) throws UnexpectedFileException {
        long most = Math.min(
                Math.min(largest, Integer.MAX_VALUE - 8), Runtime.getRuntime().maxMemory() / 2);
        if (size > most) {
            throw new UnexpectedFileException(
                    file,
                    "has " + size + " bytes, and at most " + most
                            + " are read. Delete what it belongs to, or give the JVM more memory if it is wanted.");
        }
        return (int) size;
    }

    private static void require(Path file) throws IOException {
        BasicFileAttributes found;
        try {
            found = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return;
        }
        if (!found.isRegularFile()) {
            throw new UnexpectedFileException(
                    file,
                    kind(found) + " in place of a file. Nothing was read or written"
                            + " through it. Remove it, or delete what it belongs to.");
        }
    }

    static String kind(BasicFileAttributes found) {
        if (found.isSymbolicLink()) {
            return "is a symbolic link";
        }
        return found.isDirectory() ? "is a folder" : found.isRegularFile() ? "is a file" : "is a pipe or a device";
    }
}
