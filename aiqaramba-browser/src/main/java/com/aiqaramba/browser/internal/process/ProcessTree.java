package com.aiqaramba.browser.internal.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The processes of one session: its driver, what the driver started, and whatever names the session's folder. */
final class ProcessTree {
    private static final Duration ROUND = Duration.ofMillis(50);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Path folder;
    private final Set<ProcessHandle> known = new LinkedHashSet<>();

    ProcessTree(Path folder) {
        this.folder = folder;
    }

    /**
     * Adds a process and all that descends from it now: later, when a parent is dead, its children are not to be told.
     */
    synchronized void add(ProcessHandle process) {
        known.add(process);
        addDescendants();
    }

    /**
     * With one look at the machine's processes for all of them; {@link ProcessHandle#descendants} takes one for each.
     */
    private void addDescendants() {
        Map<ProcessHandle, ProcessHandle> parents = new HashMap<>();
        ProcessHandle.allProcesses()
                .forEach(process -> process.parent().ifPresent(parent -> parents.put(process, parent)));
        boolean found = true;
        while (found) {
            found = known.addAll(parents.keySet().stream()
                    .filter(process -> known.contains(parents.get(process)))
                    .toList());
        }
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
            awaitExit(running, Deadline.in(ROUND));
            running = running();
        }
        return running.isEmpty();
    }

    private synchronized List<ProcessHandle> running() {
        addDescendants();
        return Stream.concat(known.stream(), CommandLines.naming(folder))
                .filter(CommandLines::isRunning)
                .distinct()
                .toList();
    }

    /** By looking: the JVM is told of its own children only, and looks after others three times a second. */
    private static void awaitExit(List<ProcessHandle> killed, Deadline round) throws InterruptedException {
        while (killed.stream().anyMatch(CommandLines::isRunning) && !round.isOver()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Interrupted while processes were being killed.");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
