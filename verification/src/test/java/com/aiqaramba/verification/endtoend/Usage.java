package com.aiqaramba.verification.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What this process holds at one moment. */
record Usage(int processes, int folders, long handles, int threads, long heapKilobytes) {
    private static final long KILOBYTE = 1024;

    static Usage now() {
        return new Usage(
                SessionTraces.ownProcesses().size(),
                SessionTraces.ownFolders().size(),
                openHandles(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                heapInUse());
    }

    /** What is more than at an earlier moment, in words; some growth of caches and pools is no leak. */
    List<String> growthSince(Usage start, Usage allowed) {
        return Stream.of(
                        growth("processes", start.processes, processes, allowed.processes),
                        growth("folders", start.folders, folders, allowed.folders),
                        growth("file handles", start.handles, handles, allowed.handles),
                        growth("threads", start.threads, threads, allowed.threads),
                        growth("kilobytes of heap", start.heapKilobytes, heapKilobytes, allowed.heapKilobytes))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> growth(String what, long before, long after, long allowed) {
        return after - before > allowed
                ? Optional.of(what + ": " + before + " at the start, " + after + " at the end")
                : Optional.empty();
    }

    private static long openHandles() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        } catch (IOException notLinux) {
            throw new UncheckedIOException(notLinux);
        }
    }

    private static long heapInUse() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / KILOBYTE;
    }
}
