package com.aiqaramba.browser.internal.network;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A body in chunks, taken apart and put together again; extensions and trailers, which no browser sends, are refused.
 */
record ChunkedBody() implements RequestBody {
    private static final Pattern SIZE = Pattern.compile("[0-9A-Fa-f]{1,8}");

    @Override
    public String header() {
        return "Transfer-Encoding: chunked\r\n";
    }

    @Override
    public void copy(InputStream from, OutputStream to) throws IOException {
        long size;
        do {
            size = size(from);
            to.write((Long.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            new MeasuredBody(size).copy(from, to);
            if (!line(from).isEmpty()) {
                throw malformed();
            }
            to.write(new byte[] {'\r', '\n'});
        } while (size > 0);
    }

    private static long size(InputStream from) throws IOException {
        String size = line(from);
        if (!SIZE.matcher(size).matches()) {
            throw malformed();
        }
        return Long.parseLong(size, 16);
    }

    private static String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = from.read(); next != '\r'; next = from.read()) {
            if (next < 0) {
                throw new EOFException("The body of a request ended before it was whole.");
            }
            if (next == '\n' || line.length() > 8) {
                throw malformed();
            }
            line.append((char) next);
        }
        if (from.read() != '\n') {
            throw malformed();
        }
        return line.toString();
    }

    private static Rejection malformed() {
        return Rejection.malformed("its chunks cannot be read");
    }
}
