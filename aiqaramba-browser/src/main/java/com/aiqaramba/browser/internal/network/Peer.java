package com.aiqaramba.browser.internal.network;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One of the two that a connection is between. One thread may read and another one write; any thread may close. */
final class Peer implements Closeable {
    private static final int BUFFER = 64 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private Peer(Socket socket, ConnectionTimeout timeout) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(new TimedInput(socket, timeout));
        this.out = socket.getOutputStream();
        socket.setTcpNoDelay(true);
    }

    /** Takes over a connected socket, and closes it when it is already of no use. */
    static Peer of(Socket socket, ConnectionTimeout timeout) throws IOException {
        try {
            return new Peer(socket, timeout);
        } catch (IOException gone) {
            socket.close();
            throw gone;
        }
    }

    InputStream in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    void send(String head) throws IOException {
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Passes on everything that comes until nothing more does. */
    void copyTo(Peer other) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            other.out.write(buffer, 0, count);
        }
    }

    /**
     * Reads until nothing more comes: closed with something unread, a connection would take its last answer with it.
     */
    void drain() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** Says that nothing more will be sent. */
    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
