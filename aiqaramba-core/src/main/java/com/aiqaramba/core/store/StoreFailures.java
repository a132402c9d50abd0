package com.aiqaramba.core.store;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.internal.file.UnexpectedFileException;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.StoredStep;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** Sentences with which the stores fail. */
final class StoreFailures {
    private StoreFailures() {}

    static StoreException noSuchRun(RunKey key) {
        return new StoreException("Run " + key + " is not stored, so no step can be appended to it; save it first.");
    }

    static void requireNext(RunKey key, StoredStep step, int steps) {
        if (step.index() != steps + 1) {
            throw new StoreException("Run " + key + " has " + steps + " steps, so the next one has index " + (steps + 1)
                    + " and not " + step.index() + "; read the run again, another writer may be at work.");
        }
    }

    static void requireOwn(JsonLine line, RunKey key) throws DamagedLineException {
        if (!line.text("tenant").equals(key.tenant().value())
                || !line.text("run").equals(key.run().value())) {
            throw new DamagedLineException("it was stored under another key than the one where it lies");
        }
    }

    static StoreException disk(String doing, Path folder, IOException cause) {
        if (cause instanceof UnexpectedFileException) {
            return StoreException.damaged("Could not " + doing + ": " + cause.getMessage(), cause);
        }
        return new StoreException(
                "Could not " + doing + " in " + folder + ": " + reason(cause)
                        + ". Nothing was changed. Make sure that this folder can be written to and that its disk has"
                        + " room.",
                cause);
    }

    static StoreException deletion(String doing, Path folder, IOException cause) {
        return new StoreException(
                "Could not " + doing + " in " + folder + ": " + reason(cause)
                        + ". What was deleted until then is gone. Make sure that this folder can be written to, and"
                        + " delete again.",
                cause);
    }

    static StoreException damaged(Path file, String what) {
        return StoreException.damaged(
                "The file " + file + " is damaged: " + what
                        + ". Nothing was changed. Restore it from a backup, or delete what it belongs to.",
                null);
    }

    static StoreException tooLarge(Path file, long size, long largest) {
        return new StoreException("The file " + file + " would have " + size + " bytes, and at most " + largest
                + " are kept in one. Nothing was changed.");
    }

    /** File system exceptions often have the path alone for a message. */
    private static String reason(IOException cause) {
        return cause instanceof AccessDeniedException ? "access denied" : String.valueOf(cause.getMessage());
    }
}
