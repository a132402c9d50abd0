package com.aiqaramba.core.internal.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;

/**
 * Work on files that gives the same result when it is done again.
 *
 * @param <T> what it results in
 */
@FunctionalInterface
public interface FileWork<T> {
    /** Does the work. */
    T run() throws IOException;

    /**
     * Does work that an interrupt would otherwise break off, because the interrupted thread still has to store how its
     * run ended. The interrupt stays set for the caller.
     */
    static <T> T uninterrupted(FileWork<T> work) throws IOException {
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
}
