package com.aiqaramba.browser.internal.download;

import java.util.List;
import java.util.Optional;

/**
 * Folder of one browser's downloads, wherever it runs. What a browser still writes has the ending {@code .crdownload}
 * or {@code .part}, or is hidden. Thread-safe. No method throws when the folder is not there (yet).
 */
public interface DownloadFolder {
    /**
     * A file in the folder.
     *
     * @param name as it lies there; a page has chosen most of it
     * @param bytes its size so far
     */
    record Entry(String name, long bytes) {}

    /** Looks into the folder. May be asked several times a second. */
    List<Entry> list();

    /**
     * Reads a file.
     *
     * @param name as in {@link #list}
     * @return empty when there is none
     */
    Optional<byte[]> read(String name);

    /**
     * Deletes a file, where that is possible.
     *
     * @param name as in {@link #list}
     */
    void delete(String name);
}
