package com.aiqaramba.browser.internal.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Objects;

/** Input of a socket, awaited as long as the timeout of its connection lasts. */
final class TimedInput extends InputStream {
    private final Socket socket;
    private final InputStream in;
    private final ConnectionTimeout timeout;

    TimedInput(Socket socket, ConnectionTimeout timeout) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.timeout = timeout;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        while (true) {
            socket.setSoTimeout(timeout.millisLeft());
            try {
                int count = in.read(buffer, offset, length);
                timeout.activity();
                return count;
            } catch (SocketTimeoutException quiet) {
                if (timeout.isOver()) {
                    throw quiet;
                }
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
