package com.aiqaramba.core.store;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.internal.file.PlainFiles;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.StoredStep;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The file {@code steps.jsonl} of a run's folder: a line for each step. What a killed process leaves of a line at the
 * end was never acknowledged: it is passed over by readers and cut by the next append. Anything else that does not fit
 * is damage and refused. The caller holds the run's lock.
 */
final class StepFile {
    private static final long LARGEST = 256L * 1024 * 1024;

    private final Path file;
    private final RunKey key;
    private final LineFile lines;

    StepFile(Path folder, RunKey key) {
        this.file = in(folder);
        this.key = key;
        this.lines = new LineFile(file, LARGEST);
    }

    static Path in(Path folder) {
        return folder.resolve("steps.jsonl");
    }

    boolean exists() {
        return PlainFiles.exists(file);
    }

    List<StoredStep> steps() throws IOException {
        LineFile.Lines read = lines.read();
        requireTorn(read.rest(), read.whole().size() + 1);
        var steps = new ArrayList<StoredStep>();
        for (byte[] line : read.whole()) {
            steps.add(decode(line, steps.size() + 1));
        }
        return steps;
    }

    /** The cost does not grow with the number of steps. */
    void append(StoredStep step) throws IOException {
        LineFile.Lines end = lines.readEnd();
        int last = end.whole().isEmpty() ? 0 : lastIndex(end.whole().get(0));
        requireTorn(end.rest(), last + 1);
        StoreFailures.requireNext(key, step, last);
        lines.append(encode(step), end.rest().length);
    }

    private byte[] encode(StoredStep step) {
        return JsonLine.write(
                columns -> columns.put("tenant", key.tenant().value())
                        .put("run", key.run().value())
                        .put("step", step.index())
                        .put("at", step.at().toString())
                        .put("payloadVersion", step.payloadVersion()),
                step.payload());
    }

    private int lastIndex(byte[] line) {
        try {
            return decode(JsonLine.read(line)).index();
        } catch (DamagedLineException e) {
            throw StoreFailures.damaged(file, "of its last line, " + e.getMessage());
        }
    }

    private StoredStep decode(byte[] line, int number) {
        try {
            StoredStep step = decode(JsonLine.read(line));
            if (step.index() == number) {
                return step;
            }
            throw new DamagedLineException("it is step " + step.index());
        } catch (DamagedLineException e) {
            throw damaged(number, e.getMessage());
        }
    }

    private StoredStep decode(JsonLine line) throws DamagedLineException {
        StoreFailures.requireOwn(line, key);
        try {
            return StoredStep.builder(line.columns().path("step").asInt())
                    .at(Instant.parse(line.text("at")))
                    .payload(line.columns().path("payloadVersion").asInt(), line.payload())
                    .build();
        } catch (DateTimeException e) {
            throw new DamagedLineException("it has no time");
        }
    }

    /** A killed process leaves the beginning of a line, never a whole one with something else than its end behind. */
    private void requireTorn(byte[] rest, int number) {
        if (rest.length > 0 && JsonLine.isWhole(Arrays.copyOf(rest, rest.length - 1))) {
            throw damaged(number, "its end is missing");
        }
    }

    private StoreException damaged(int number, String what) {
        return StoreFailures.damaged(file, "of line " + number + ", " + what);
    }
}
