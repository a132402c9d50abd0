package com.aiqaramba.core.store;

import com.aiqaramba.core.internal.file.PlainFiles;
import com.aiqaramba.core.internal.file.WholeFile;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The file {@code run.json} of a run's folder: one line. */
final class RunFile {
    private static final int LARGEST = 32 * 1024 * 1024;

    private final Path file;
    private final RunKey key;

    RunFile(Path folder, RunKey key) {
        this.file = folder.resolve("run.json");
        this.key = key;
    }

    boolean exists() {
        return PlainFiles.exists(file);
    }

    void write(StoredRun run) throws IOException {
        byte[] line = JsonLine.write(
                columns -> columns.put("tenant", key.tenant().value())
                        .put("run", key.run().value())
                        .put("version", run.version())
                        .put("retention", run.retention().name())
                        .put("createdAt", run.createdAt().toString())
                        .put("payloadVersion", run.payloadVersion()),
                run.payload());
        if (line.length >= LARGEST) {
            throw StoreFailures.tooLarge(file, line.length, LARGEST);
        }
        WholeFile.alone(file).write(out -> {
            out.write(line);
            out.write('\n');
        });
    }

    Optional<StoredRun> read() throws IOException {
        Optional<byte[]> bytes = PlainFiles.read(file, LARGEST);
        try {
            return bytes.isEmpty() ? Optional.empty() : Optional.of(decode(bytes.get()));
        } catch (DamagedLineException e) {
            throw StoreFailures.damaged(file, e.getMessage());
        }
    }

    private StoredRun decode(byte[] bytes) throws DamagedLineException {
        if (bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
            throw new DamagedLineException("its end is missing");
        }
        JsonLine line = JsonLine.read(Arrays.copyOf(bytes, bytes.length - 1));
        StoreFailures.requireOwn(line, key);
        try {
            return StoredRun.builder(key)
                    .version(line.columns().path("version").asLong())
                    .retention(Retention.valueOf(line.text("retention")))
                    .createdAt(Instant.parse(line.text("createdAt")))
                    .payload(line.columns().path("payloadVersion").asInt(), line.payload())
                    .build();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DamagedLineException("it has no time or no known retention");
        }
    }
}
