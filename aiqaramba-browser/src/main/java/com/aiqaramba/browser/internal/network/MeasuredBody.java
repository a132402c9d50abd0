package com.aiqaramba.browser.internal.network;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body whose length is known beforehand. */
record MeasuredBody(long length) implements RequestBody {
    private static final int BUFFER = 16 * 1024;

    @Override
    public String header() {
        return "Content-Length: " + length + "\r\n";
    }

    @Override
    public void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, length)];
        for (long left = length; left > 0; ) {
            int count = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new EOFException("The body of a request ended before it was whole.");
            }
            to.write(buffer, 0, count);
            left -= count;
        }
    }
}
