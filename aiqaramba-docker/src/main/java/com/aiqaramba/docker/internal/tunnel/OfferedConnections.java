package com.aiqaramba.docker.internal.tunnel;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Connections that the container has opened in advance, because it can be connected to by nobody. It opens another one
 * for each that is over. Thread-safe.
 */
final class OfferedConnections implements Runnable, Closeable {
    private final ServerSocketChannel server;
    private final BlockingQueue<SocketChannel> offered = new LinkedBlockingQueue<>();
    private final CompletableFuture<@Nullable Void> first = new CompletableFuture<>();

    OfferedConnections(ServerSocketChannel server) {
        this.server = server;
    }

    ServerSocketChannel server() {
        return server;
    }

    @Override
    public void run() {
        try {
            while (server.isOpen()) {
                offered.add(server.accept());
                first.complete(null);
            }
        } catch (IOException closed) {
            offered.forEach(OfferedConnections::close);
        }
    }

    CompletableFuture<@Nullable Void> first() {
        return first;
    }

    /** Returns the next connection that is still open. */
    SocketChannel take() throws IOException, InterruptedException {
        SocketChannel next = offered.take();
        while (isOver(next)) {
            next.close();
            next = offered.take();
        }
        return next;
    }

    /** A driver says nothing before it is asked, so all that can be read from it is the end. */
    private static boolean isOver(SocketChannel connection) throws IOException {
        connection.configureBlocking(false);
        try {
            return connection.read(ByteBuffer.allocate(1)) != 0;
        } catch (IOException reset) {
            return true;
        } finally {
            connection.configureBlocking(true);
        }
    }

    private static void close(SocketChannel connection) {
        try (connection) {
            connection.shutdownOutput();
        } catch (IOException alreadyOver) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        offered.forEach(OfferedConnections::close);
    }
}
