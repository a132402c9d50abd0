package com.aiqaramba.verification.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of processes and their descendants, those that have ended included. Linux only. */
final class ProcessorTime {
    private static final double NANOS_PER_TICK = 1e7;

    /** Of {@code /proc/PID/stat} after the name: own and children's time in user and system mode. */
    private static final int FIRST = 11;

    private static final int COUNT = 4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Nanoseconds that reading took here: it belongs to nothing that is measured. */
    private static long reading;

    private ProcessorTime() {}

    /** Returns nanoseconds of this process and everything that it started. */
    static long here() {
        return of(ProcessHandle.current());
    }

    /** Returns nanoseconds of this process, and of one that it started with everything that this did; of one thread. */
    static long hereWith(ProcessHandle started) {
        long since = THREADS.getCurrentThreadCpuTime();
        long there = of(started);
        long here = alone(ProcessHandle.current());
        reading += THREADS.getCurrentThreadCpuTime() - since;
        return here + there - reading;
    }

    /** Returns nanoseconds of a process and everything that it started. */
    static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(ProcessorTime::alone)
                .sum();
    }

    private static long alone(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            return (long) (fields.subList(FIRST, FIRST + COUNT).stream()
                            .mapToLong(Long::parseLong)
                            .sum()
                    * NANOS_PER_TICK);
        } catch (IOException ended) {
            return 0;
        }
    }
}
