package com.aiqaramba.core.page;

/**
 * File that the browser downloaded. It goes with the session unless it is kept as an artifact. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Download permits DownloadData {
    /**
     * Returns a download.
     *
     * @param name the file name, plain and safe to use on any file system
     * @param bytes the size so far, in bytes
     * @param complete true when all of it is there
     * @return the download
     */
    static Download of(String name, long bytes, boolean complete) {
        return new DownloadData(name, bytes, complete);
    }

    /** {@return the file name, plain and safe to use on any file system} */
    String name();

    /** {@return the size so far, in bytes} */
    long bytes();

    /** {@return true when all of it is there} */
    boolean complete();
}

record DownloadData(String name, long bytes, boolean complete) implements Download {}
