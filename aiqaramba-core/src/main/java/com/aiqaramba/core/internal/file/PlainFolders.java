package com.aiqaramba.core.internal.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes, lists and deletes folders. A link or a file under the name of a folder is refused with an
 * {@link UnexpectedFileException}; it can be deleted, and then what it points to stays.
 */
public final class PlainFolders {
    private PlainFolders() {}

    /**
     * Looks at what stands under the name of a folder.
     *
     * @return false when there is nothing
     * @throws UnexpectedFileException when it is something else than a folder
     */
    public static boolean exists(Path folder) throws IOException {
        BasicFileAttributes found;
        try {
            found = Files.readAttributes(folder, BasicFileAttributes.class, NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return false;
        }
        if (!found.isDirectory()) {
            throw new UnexpectedFileException(
                    folder,
                    PlainFiles.kind(found) + " in the way of a folder. What is behind it was not touched. Remove it.");
        }
        return true;
    }

    /** Makes a folder below one that exists, for its owner alone, when it is missing. */
    public static void create(Path folder) throws IOException {
        if (exists(folder)) {
            return;
        }
        try {
            Files.createDirectory(folder, OwnerOnly.folder(folder));
        } catch (FileAlreadyExistsException e) {
            exists(folder);
        }
        forceParent(folder);
    }

    /** Returns what is in a folder, in the order of the names; nothing when there is no such folder. */
    public static List<Path> list(Path folder) throws IOException {
        if (!exists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /**
     * Deletes a file, a link, or a folder and all in it; another process may be deleting it too. What cannot be deleted
     * does not hold up the rest.
     */
    public static void delete(Path path) throws IOException {
        var deletion = new Deletion();
        Files.walkFileTree(path, deletion);
        if (deletion.failure != null) {
            throw deletion.failure;
        }
    }

    /** Makes the entries of a folder durable. Windows cannot open folders and has no need to. */
    public static void force(Path folder) throws IOException {
        if (!OwnerOnly.isKnownTo(folder)) {
            return;
        }
        FileWork.uninterrupted(() -> {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
                return folder;
            }
        });
    }

    /** Makes durable that there is an entry of this name. */
    public static void forceParent(Path entry) throws IOException {
        force(entry.resolveSibling("."));
    }

    /** A walk that takes links for what they are. */
    private static final class Deletion extends SimpleFileVisitor<Path> {
        private @Nullable IOException failure;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return delete(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return delete(file);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException unlisted) {
            return delete(folder);
        }

        private FileVisitResult delete(Path entry) {
            try {
                Files.deleteIfExists(entry);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
