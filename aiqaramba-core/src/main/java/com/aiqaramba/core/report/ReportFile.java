package com.aiqaramba.core.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.internal.file.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report's file, which is there whole or not at all. Its folders are made when they are missing. */
final class ReportFile {
    private final Path file;

    ReportFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    void write(Content content) {
        try {
            createFolder();
            WholeFile.at(file).write(out -> {
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
                content.writeTo(writer);
                writer.flush();
            });
        } catch (IOException e) {
            throw new StoreException(
                    "The report could not be written to " + file + " ("
                            + e.getClass().getSimpleName()
                            + "). Check that the disk has room and that the folder can be written to.",
                    e);
        }
    }

    /** Asks first, because createDirectories of JDK 17 refuses a folder that is a symbolic link. */
    private void createFolder() throws IOException {
        Path folder = file.resolveSibling("").normalize();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** Text of a report, given in pieces. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }
}
