package com.aiqaramba.browser.internal.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Says to a proxy what no HTTP client would say. */
final class RawClient implements AutoCloseable {
    private static final int LONGEST_WAIT_MILLIS = 10_000;

    private final Socket socket;

    RawClient(InetSocketAddress proxy) throws IOException {
        socket = new Socket(proxy.getAddress(), proxy.getPort());
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
    }

    RawClient say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** What is answered until the proxy ends the connection. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** What is answered up to an empty line. */
    String head() throws IOException {
        return HeadReader.read(socket.getInputStream(), 10_000);
    }

    String read(int count) throws IOException {
        return new String(socket.getInputStream().readNBytes(count), StandardCharsets.ISO_8859_1);
    }

    boolean isEnded() throws IOException {
        InputStream in = socket.getInputStream();
        return in.read() < 0;
    }

    /** Whether nothing is answered for some time. */
    boolean isSilentFor(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        try {
            int unexpected = socket.getInputStream().read();
            throw new IOException("answered with " + unexpected);
        } catch (SocketTimeoutException silent) {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            return true;
        }
    }

    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
