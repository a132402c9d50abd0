package com.aiqaramba.browser.internal.download;

import com.aiqaramba.core.internal.file.PlainFiles;
import com.aiqaramba.core.internal.file.PlainFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder on this machine. Links in it are not followed. */
public final class LocalFolder implements DownloadFolder {
    private final Path folder;

    /** Looks into a folder that a browser makes when it needs it. */
    public LocalFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Entry> list() {
        try {
            return PlainFolders.list(folder).stream()
                    .filter(LocalFolder::isFile)
                    .flatMap(LocalFolder::entry)
                    .toList();
        } catch (IOException | UncheckedIOException notThere) {
            return List.of();
        }
    }

    @Override
    public Optional<byte[]> read(String name) {
        try {
            return PlainFolders.exists(folder)
                    ? PlainFiles.read(folder.resolve(name), Integer.MAX_VALUE)
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String name) {
        try {
            if (PlainFolders.exists(folder)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        } catch (IOException inUse) {
            // It goes with the session.
        }
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Stream<Entry> entry(Path file) {
        try {
            return Stream.of(new Entry(String.valueOf(file.getFileName()), Files.size(file)));
        } catch (IOException gone) {
            return Stream.empty();
        }
    }
}
