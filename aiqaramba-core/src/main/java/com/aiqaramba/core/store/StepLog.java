package com.aiqaramba.core.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.StoredStep;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The file {@code steps.log} of a run's folder. What a killed process leaves of a record at the end was never
 * acknowledged: it is passed over by readers and cut by the next append. Anything else that does not fit is damage and
 * refused. The caller holds the run's lock.
 */
final class StepLog {
    private static final byte[] START = start();

    private final Path file;

    StepLog(Path folder) {
        file = folder.resolve("steps.log");
    }

    List<StoredStep> steps() throws IOException {
        return Disk.read(file).map(bytes -> scan(bytes).steps()).orElse(List.of());
    }

    void append(RunKey key, StoredStep step) throws IOException {
        End end = Disk.uninterrupted(this::end);
        Failures.requireNext(key, step, end.steps);
        Disk.uninterrupted(() -> write(step, end.position));
        if (end.position == 0) {
            Disk.forceParent(file);
        }
    }

    /** Starts by cutting what lies behind the end, so that an interrupted attempt can be repeated. */
    private Path write(StoredStep step, long end) throws IOException {
        try (FileChannel channel = Disk.open(file, CREATE, WRITE)) {
            try {
                channel.truncate(end);
                Disk.writeFully(channel, end == 0 ? START : new byte[0], 0);
                Disk.writeFully(channel, StepRecord.encode(step), Math.max(end, START.length));
                channel.force(true);
            } catch (IOException e) {
                truncateAfter(channel, end, e);
                throw e;
            }
        }
        return file;
    }

    private static void truncateAfter(FileChannel channel, long end, IOException failure) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** The cost does not grow with the number of steps, unless the last record is not whole. */
    private End end() throws IOException {
        if (!Files.exists(file)) {
            return new End(0, 0);
        }
        try (FileChannel channel = Disk.open(file, READ)) {
            int last = StepRecord.lastIndex(channel, START.length);
            if (last > 0 && startsWell(channel)) {
                return new End(last, channel.size());
            }
        }
        Scan scan = scan(Files.readAllBytes(file));
        return new End(scan.steps.size(), scan.end);
    }

    private static boolean startsWell(FileChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(START.length);
        channel.read(start, 0);
        return ByteBuffer.wrap(START).equals(start.flip());
    }

    private Scan scan(byte[] bytes) {
        if (bytes.length < START.length) {
            return new Scan(List.of(), 0);
        }
        requireStart(bytes);
        var steps = new ArrayList<StoredStep>();
        int position = START.length;
        while (StepRecord.isWhole(bytes, position)) {
            int number = steps.size() + 1;
            StepRecord record = StepRecord.decode(bytes, position)
                    .filter(read -> read.step().index() == number)
                    .orElseThrow(() -> damaged(number));
            steps.add(record.step());
            position = record.end();
        }
        if (StepRecord.hasBadHeader(bytes, position)) {
            throw damaged(steps.size() + 1);
        }
        return new Scan(steps, position);
    }

    private void requireStart(byte[] bytes) {
        ByteBuffer start = ByteBuffer.wrap(bytes, 0, START.length);
        if (start.getInt() != ByteBuffer.wrap(START).getInt()) {
            throw Failures.damaged(file, "it does not start with AQST");
        }
        if (start.getInt() != 1) {
            throw Failures.newerFormat(file, ByteBuffer.wrap(bytes).getInt(4));
        }
    }

    private StoreException damaged(int number) {
        return Failures.damaged(file, "record " + number + " fails its check");
    }

    private static byte[] start() {
        return ByteBuffer.allocate(8)
                .put("AQST".getBytes(StandardCharsets.US_ASCII))
                .putInt(1)
                .array();
    }

    private record Scan(List<StoredStep> steps, int end) {}

    private record End(int steps, long position) {}
}
