package com.aiqaramba.core.store;

import com.aiqaramba.core.spi.StoredStep;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * One record of a step log: header, payload, and the length of the whole record. The header has a checksum of its own, so
 * that a damaged length is not taken for a record that was never finished.
 */
record StepRecord(StoredStep step, int end) {
    /** Length, index, seconds, nanoseconds, payload version, checksum of the payload, checksum of the header. */
    private static final int HEADER = 32;

    private static final int FOOTER = 4;

    static byte[] encode(StoredStep step) {
        byte[] payload = step.payload();
        Instant at = step.at();
        int length = Math.addExact(HEADER + FOOTER, payload.length);
        ByteBuffer bytes = ByteBuffer.allocate(length)
                .putInt(payload.length)
                .putInt(step.index())
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .putInt(step.payloadVersion())
                .putInt(Envelope.checksum(payload, 0, payload.length));
        bytes.putInt(Envelope.checksum(bytes.array(), 0, bytes.position()));
        return bytes.put(payload).putInt(length).array();
    }

    /** Whether all the bytes that a record at this position should have are there. */
    static boolean isWhole(byte[] bytes, int position) {
        return hasHeader(bytes, position)
                && !hasBadHeader(bytes, position)
                && bytes.length - position - HEADER - FOOTER >= payloadLength(bytes, position);
    }

    /** A killed process leaves a part of a header or a good one, never a whole one with a wrong checksum. */
    static boolean hasBadHeader(byte[] bytes, int position) {
        return hasHeader(bytes, position)
                && (payloadLength(bytes, position) < 0
                        || ByteBuffer.wrap(bytes).getInt(position + HEADER - 4)
                                != Envelope.checksum(bytes, position, HEADER - 4));
    }

    /** Decodes a whole record; empty when its payload or its end is damaged. */
    static Optional<StepRecord> decode(byte[] bytes, int position) {
        ByteBuffer in = ByteBuffer.wrap(bytes, position, bytes.length - position);
        int length = in.getInt();
        int index = in.getInt();
        Instant at = Instant.ofEpochSecond(in.getLong(), in.getInt());
        int payloadVersion = in.getInt();
        int start = position + HEADER;
        int end = start + length + FOOTER;
        boolean good = in.getInt() == Envelope.checksum(bytes, start, length)
                && ByteBuffer.wrap(bytes).getInt(end - FOOTER) == end - position;
        byte[] payload = Arrays.copyOfRange(bytes, start, start + length);
        return good
                ? Optional.of(new StepRecord(new StoredStep(index, at, payloadVersion, payload), end))
                : Optional.empty();
    }

    /** The index of the last record, found from the end of the file; 0 when there is none or it is not whole. */
    static int lastIndex(FileChannel channel, int start) throws IOException {
        long size = channel.size();
        if (size < start + HEADER + FOOTER) {
            return 0;
        }
        int length = ByteBuffer.wrap(read(channel, size - FOOTER, FOOTER)).getInt();
        if (length < HEADER + FOOTER || length > size - start) {
            return 0;
        }
        byte[] record = read(channel, size - length, length);
        return isWhole(record, 0)
                ? decode(record, 0)
                        .filter(read -> read.end() == length)
                        .map(read -> read.step().index())
                        .orElse(0)
                : 0;
    }

    private static boolean hasHeader(byte[] bytes, int position) {
        return bytes.length - position >= HEADER;
    }

    private static int payloadLength(byte[] bytes, int position) {
        return ByteBuffer.wrap(bytes).getInt(position);
    }

    private static byte[] read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
            // reads on until all is there
        }
        return bytes.array();
    }
}
