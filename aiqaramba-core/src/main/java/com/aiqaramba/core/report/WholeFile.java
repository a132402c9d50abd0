package com.aiqaramba.core.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.core.error.StoreException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all: written beside its place, then moved there. */
final class WholeFile {
    private final Path file;
    private final Opener opener;

    WholeFile(Path file) {
        this(file, Files::newOutputStream);
    }

    WholeFile(Path file, Opener opener) {
        this.file = file.toAbsolutePath();
        this.opener = opener;
    }

    void write(Content content) {
        try {
            Path draft = Files.createTempFile(folder(), ".report-", ".part");
            try {
                fill(draft, content);
                moveIntoPlace(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new StoreException(
                    "The report could not be written to " + file + " ("
                            + e.getClass().getSimpleName()
                            + "). Check that the disk has room and that the folder can be written to.",
                    e);
        }
    }

    private Path folder() throws IOException {
        Path folder = file.resolveSibling("").normalize();
        // Asked first, because createDirectories of JDK 17 refuses a folder that is a symbolic link.
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
    }

    private void fill(Path draft, Content content) throws IOException {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(opener.open(draft), UTF_8))) {
            content.writeTo(writer);
        }
    }

    private void moveIntoPlace(Path draft) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @FunctionalInterface
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    /** A seam for tests: a full disk cannot be had otherwise. */
    @FunctionalInterface
    interface Opener {
        OutputStream open(Path file) throws IOException;
    }
}
