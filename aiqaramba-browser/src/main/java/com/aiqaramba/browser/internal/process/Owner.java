package com.aiqaramba.browser.internal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The process that a session folder belongs to. Its start time tells it from a later one with the same number. */
record Owner(long pid, Optional<Instant> started) {
    static Owner current() {
        return of(ProcessHandle.current());
    }

    private static Owner of(ProcessHandle process) {
        return new Owner(process.pid(), process.info().startInstant());
    }

    void writeTo(Path file) throws IOException {
        Files.write(
                file, List.of(Long.toString(pid), started.map(Instant::toString).orElse("")));
    }

    /** Empty when the file is not one of ours. */
    static Optional<Owner> readFrom(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            Instant started = Instant.parse(lines.get(1));
            return Optional.of(new Owner(Long.parseLong(lines.get(0)), Optional.of(started)));
        } catch (IOException | RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(Owner::of)
                .filter(this::equals)
                .isPresent();
    }
}
