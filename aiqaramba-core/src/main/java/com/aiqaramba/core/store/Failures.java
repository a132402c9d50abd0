package com.aiqaramba.core.store;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.StoredStep;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** The sentences with which the stores fail. */
final class Failures {
    private Failures() {}

    static StoreException noSuchRun(RunKey key) {
        return new StoreException("Run " + key + " is not stored, so no step can be appended to it; save it first.");
    }

    static void requireNext(RunKey key, StoredStep step, int steps) {
        if (step.index() != steps + 1) {
            throw new StoreException("Run " + key + " has " + steps + " steps, so the next one has index " + (steps + 1)
                    + " and not " + step.index() + "; read the run again, another writer may be at work.");
        }
    }

    static StoreException disk(String doing, Path folder, IOException cause) {
        return new StoreException(
                "Could not " + doing + " in " + folder + ": " + reason(cause)
                        + ". Nothing was changed. Make sure that this folder can be written to and that its disk has room.",
                cause);
    }

    static StoreException damaged(Path file, String what) {
        return new StoreException("The file " + file + " is damaged: " + what
                + ". Nothing was changed. Restore it from a backup, or delete what it belongs to.");
    }

    static StoreException newerFormat(Path file, int format) {
        return new StoreException("The file " + file + " has format " + format
                + ", which this version of the library does not know; update the library.");
    }

    /** File system exceptions often have the path alone for a message. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "access denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file is in the way of a folder: " + cause.getMessage();
        }
        return String.valueOf(cause.getMessage());
    }
}
