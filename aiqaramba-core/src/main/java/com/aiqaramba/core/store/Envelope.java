package com.aiqaramba.core.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** A file that is written as a whole: magic, format version, CRC32C of the rest, the rest. */
final class Envelope {
    private static final int FORMAT = 1;
    private static final int HEADER = 12;

    private Envelope() {}

    /** Writes the rest of a file. */
    interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads the rest of a file. */
    interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    static byte[] write(String magic, Writer writer) throws IOException {
        var content = new ByteArrayOutputStream();
        writer.write(new DataOutputStream(content));
        byte[] rest = content.toByteArray();
        return ByteBuffer.allocate(HEADER + rest.length)
                .put(magic.getBytes(StandardCharsets.US_ASCII))
                .putInt(FORMAT)
                .putInt(checksum(rest, 0, rest.length))
                .put(rest)
                .array();
    }

    static <T> T read(String magic, Path file, byte[] bytes, Reader<T> reader) throws IOException {
        if (bytes.length < HEADER || !magic.equals(new String(bytes, 0, 4, StandardCharsets.US_ASCII))) {
            throw Failures.damaged(file, "it does not start with " + magic);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, 4, 8);
        int format = header.getInt();
        if (format != FORMAT) {
            throw Failures.newerFormat(file, format);
        }
        if (header.getInt() != checksum(bytes, HEADER, bytes.length - HEADER)) {
            throw Failures.damaged(file, "its checksum is wrong");
        }
        return reader.read(new DataInputStream(new ByteArrayInputStream(bytes, HEADER, bytes.length - HEADER)));
    }

    static int checksum(byte[] bytes, int offset, int length) {
        var crc = new CRC32C();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
