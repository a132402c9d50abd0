package com.aiqaramba.docker.internal.engine;

import java.time.Duration;

/**
 * Limits of what a container may use up. Immutable.
 *
 * @param memoryBytes of everything in it together, temporary files included; there is no swap
 * @param temporaryBytes of files in the folder for temporary files, in the browser's own folder, and of shared memory,
 *     each
 * @param processors how many it may keep busy
 * @param processes and threads in it at the same time
 * @param lifetime after which it ends by itself
 */
public record ContainerLimits(
        long memoryBytes, long temporaryBytes, double processors, int processes, Duration lifetime) {}
