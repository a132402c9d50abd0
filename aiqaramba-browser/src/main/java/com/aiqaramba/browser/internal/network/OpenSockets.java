package com.aiqaramba.browser.internal.network;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** The sockets of a gate, which end with it whatever they are waiting for. Thread-safe. */
final class OpenSockets implements AutoCloseable {
    private final List<Socket> open = new ArrayList<>();
    private boolean closed;

    /** Keeps a socket until it is closed; when the gate has ended, that is at once. */
    synchronized Socket add(Socket socket) throws IOException {
        if (closed) {
            socket.close();
            throw new SocketException("The proxy has ended.");
        }
        open.removeIf(Socket::isClosed);
        open.add(socket);
        return socket;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }
}
