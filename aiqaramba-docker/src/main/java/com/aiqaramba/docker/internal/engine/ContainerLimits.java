package com.aiqaramba.docker.internal.engine;

import java.time.Duration;

/** Limits of what a container may use up. Immutable. */
public final class ContainerLimits {
    private static final long MEBIBYTE = 1024L * 1024;

    private final long memoryBytes;
    private final long temporaryBytes;
    private final double processors;
    private final int processes;
    private final Duration lifetime;

    private ContainerLimits(Builder options) {
        memoryBytes = options.memoryBytes;
        temporaryBytes = options.temporaryBytes;
        processors = options.processors;
        processes = options.processes;
        lifetime = options.lifetime;
    }

    /** Begins with 2 GiB, 512 MiB, 2 processors, 1024 processes and threads, 2 hours. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the bytes of everything in it together, temporary files included; there is no swap. */
    public long memoryBytes() {
        return memoryBytes;
    }

    /**
     * Returns the bytes of files in the folder for temporary files, in the browser's own folder, and of shared memory,
     * each.
     */
    public long temporaryBytes() {
        return temporaryBytes;
    }

    /** Returns the number of processors that it may keep busy. */
    public double processors() {
        return processors;
    }

    /** Returns the number of processes and threads in it at the same time. */
    public int processes() {
        return processes;
    }

    /** Returns the time after which it ends by itself. */
    public Duration lifetime() {
        return lifetime;
    }

    /** Builder of limits, which are checked one by one. */
    public static final class Builder {
        private long memoryBytes = 2048 * MEBIBYTE;
        private long temporaryBytes = 512 * MEBIBYTE;
        private double processors = 2;
        private int processes = 1024;
        private Duration lifetime = Duration.ofHours(2);

        private Builder() {}

        /** Sets the memory, 256 MiB or more. */
        public Builder memoryBytes(long most) {
            require(most >= 256 * MEBIBYTE, "256 MiB of memory or more; the default is 2048 MiB");
            memoryBytes = most;
            return this;
        }

        /** Sets the size of each folder in memory, 64 MiB or more. */
        public Builder temporaryBytes(long most) {
            require(most >= 64 * MEBIBYTE, "64 MiB or more for temporary files; the default is 512 MiB");
            temporaryBytes = most;
            return this;
        }

        /** Sets the number of processors, 0.1 or more. */
        public Builder processors(double most) {
            require(most >= 0.1, "a tenth of a processor or more; the default is 2");
            processors = most;
            return this;
        }

        /** Sets the number of processes and threads, 100 or more. */
        public Builder processes(int most) {
            require(most >= 100, "100 processes or more; the default is 1024");
            processes = most;
            return this;
        }

        /** Sets the lifetime, a second or more. */
        public Builder lifetime(Duration most) {
            require(
                    most.compareTo(Duration.ofSeconds(1)) >= 0,
                    "a lifetime of a second or more; the default is 2 hours");
            lifetime = most;
            return this;
        }

        private static void require(boolean holds, String need) {
            if (!holds) {
                throw new IllegalArgumentException("A browser's container needs " + need + ".");
            }
        }

        /** Builds the limits. */
        public ContainerLimits build() {
            return new ContainerLimits(this);
        }
    }
}
