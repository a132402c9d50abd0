package com.aiqaramba.core.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.aiqaramba.core.internal.file.FileWork;
import com.aiqaramba.core.internal.file.PlainFiles;
import com.aiqaramba.core.internal.file.PlainFolders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file of lines that only grows. The caller holds the run's lock. */
final class LineFile {
    private static final int LARGEST_LINE = 32 * 1024 * 1024;
    private static final int PIECE = 16 * 1024;

    private final Path file;
    private final long largest;

    LineFile(Path file, long largest) {
        this.file = file;
        this.largest = largest;
    }

    /** Lines of the file, and what stands behind the last end of a line. */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are passed on, never compared
    record Lines(List<byte[]> whole, byte[] rest) {}

    Lines read() throws IOException {
        byte[] bytes = PlainFiles.read(file, largest).orElse(new byte[0]);
        var lines = new ArrayList<byte[]>();
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, start, at));
                start = at + 1;
            }
        }
        return new Lines(lines, Arrays.copyOfRange(bytes, start, bytes.length));
    }

    /** The last whole line, empty when there is none, and what stands behind it. */
    Lines readEnd() throws IOException {
        if (!PlainFiles.exists(file)) {
            return new Lines(List.of(), new byte[0]);
        }
        return FileWork.uninterrupted(() -> {
            try (FileChannel channel = PlainFiles.open(file, READ)) {
                long size = channel.size();
                long rest = lineStart(channel, size);
                byte[] behind = PlainFiles.read(channel, rest, (int) (size - rest));
                long last = rest == 0 ? 0 : lineStart(channel, rest - 1);
                return rest == 0
                        ? new Lines(List.of(), behind)
                        : new Lines(List.of(PlainFiles.read(channel, last, (int) (rest - 1 - last))), behind);
            }
        });
    }

    /** Finds where the line starts that ends at a position. */
    private long lineStart(FileChannel channel, long end) throws IOException {
        for (long to = end; to > 0; to = Math.max(0, to - PIECE)) {
            if (end - to > LARGEST_LINE) {
                throw StoreFailures.damaged(file, "a line has more than " + LARGEST_LINE + " bytes");
            }
            int length = (int) Math.min(PIECE, to);
            byte[] piece = PlainFiles.read(channel, to - length, length);
            for (int at = piece.length - 1; at >= 0; at--) {
                if (piece[at] == '\n') {
                    return to - length + at + 1;
                }
            }
        }
        return 0;
    }

    /**
     * Appends a line and makes it durable.
     *
     * @param cut how many bytes at the end of the file are cut first
     */
    void append(byte[] line, int cut) throws IOException {
        if (line.length >= LARGEST_LINE) {
            throw StoreFailures.tooLarge(file, line.length, LARGEST_LINE);
        }
        boolean isNew = !PlainFiles.exists(file);
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        long end = isNew ? 0 : FileWork.uninterrupted(this::size) - cut;
        if (end + ended.length > largest) {
            throw StoreFailures.tooLarge(file, end + ended.length, largest);
        }
        FileWork.uninterrupted(() -> write(ended, end));
        if (isNew) {
            PlainFolders.forceParent(file);
        }
    }

    private long size() throws IOException {
        try (FileChannel channel = PlainFiles.open(file, READ)) {
            return channel.size();
        }
    }

    /** Starts by cutting what lies behind the end, so that an interrupted attempt can be repeated. */
    private Path write(byte[] bytes, long end) throws IOException {
        try (FileChannel channel = PlainFiles.open(file, CREATE, WRITE)) {
            try {
                channel.truncate(end);
                PlainFiles.write(channel, bytes, end);
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
}
