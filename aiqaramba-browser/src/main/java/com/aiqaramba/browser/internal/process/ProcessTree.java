package com.aiqaramba.browser.internal.process;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The processes of one session: its driver, what the driver started, and whatever names the session's folder. */
final class ProcessTree {
    private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path folder;
    private final Set<ProcessHandle> known = new LinkedHashSet<>();

    ProcessTree(Path folder) {
        this.folder = folder;
    }

    /** Adds a process and all that descends from it now: later, when a parent is dead, its children are not to be told. */
    synchronized void add(ProcessHandle process) {
        known.add(process);
        process.descendants().forEach(known::add);
    }

    /**
     * Kills until nothing runs any more.
     *
     * @return whether that was reached in time
     */
    boolean kill(Deadline deadline) throws InterruptedException {
        List<ProcessHandle> running = running();
        while (!running.isEmpty() && !deadline.isOver()) {
            running.forEach(ProcessHandle::destroyForcibly);
            awaitExit(running, Math.min(ROUND_NANOS, deadline.remainingNanos()));
            running = running();
        }
        return running.isEmpty();
    }

    private synchronized List<ProcessHandle> running() {
        List.copyOf(known).forEach(this::add);
        return Stream.concat(known.stream(), CommandLines.naming(folder))
                .filter(CommandLines::isRunning)
                .distinct()
                .toList();
    }

    /** In rounds, because the end of a process that nobody asks about is never told. */
    private static void awaitExit(List<ProcessHandle> processes, long nanos) throws InterruptedException {
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException roundIsOver) {
            // The next round looks again.
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
