package com.aiqaramba.docker.internal.engine;

import java.time.Duration;

/**
 * What a container may use up. Immutable.
 *
 * @param memoryBytes of everything in it together, temporary files included; there is no swap
 * @param temporaryBytes of files in the folder for temporary files, in the browser's own folder, and of shared memory, each
 * @param processors how many it may keep busy
 * @param processes and threads in it at the same time
 * @param lifetime after which it ends by itself
 */
public record ContainerLimits(
        long memoryBytes, long temporaryBytes, double processors, int processes, Duration lifetime) {
    private static final long MEBIBYTE = 1024L * 1024;

    /** 2 GiB, 512 MiB, 2 processors, 1024 processes and threads, 2 hours. */
    public static final ContainerLimits DEFAULT =
            new ContainerLimits(2048 * MEBIBYTE, 512 * MEBIBYTE, 2, 1024, Duration.ofHours(2));

    /** Checks the ranges. */
    public ContainerLimits {
        if (memoryBytes < 256 * MEBIBYTE || temporaryBytes < 64 * MEBIBYTE) {
            throw new IllegalArgumentException(
                    "A browser's container needs 256 MiB of memory or more, and 64 MiB or more"
                            + " for temporary files; the defaults are 2048 and 512 MiB.");
        }
        if (processors < 0.1 || processes < 100) {
            throw new IllegalArgumentException("A browser's container needs a tenth of a processor or more, and 100"
                    + " processes or more; the defaults are 2 and 1024.");
        }
        if (lifetime.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "A browser's container lives for a second or more; the default is 2 hours.");
        }
    }

    /** The same limits with other memory. */
    public ContainerLimits withMemory(long bytes) {
        return new ContainerLimits(bytes, temporaryBytes, processors, processes, lifetime);
    }

    /** The same limits with other temporary files. */
    public ContainerLimits withTemporary(long bytes) {
        return new ContainerLimits(memoryBytes, bytes, processors, processes, lifetime);
    }

    /** The same limits with other processors. */
    public ContainerLimits withProcessors(double most) {
        return new ContainerLimits(memoryBytes, temporaryBytes, most, processes, lifetime);
    }

    /** The same limits with other processes. */
    public ContainerLimits withProcesses(int most) {
        return new ContainerLimits(memoryBytes, temporaryBytes, processors, most, lifetime);
    }

    /** The same limits with another lifetime. */
    public ContainerLimits withLifetime(Duration most) {
        return new ContainerLimits(memoryBytes, temporaryBytes, processors, processes, most);
    }
}
