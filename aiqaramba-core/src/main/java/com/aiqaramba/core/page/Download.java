package com.aiqaramba.core.page;

/**
 * A file that the browser downloaded. It goes with the session unless it is kept as an artifact. Immutable.
 *
 * @param name a plain file name, safe to use on any file system
 * @param bytes its size so far
 * @param complete whether all of it is there
 */
public record Download(String name, long bytes, boolean complete) {}
