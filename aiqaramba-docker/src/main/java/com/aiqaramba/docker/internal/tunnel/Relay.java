package com.aiqaramba.docker.internal.tunnel;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Relay that joins each connection that comes in with another one, and passes on what both say. Ends when its server
 * does.
 */
final class Relay implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BUFFER = 64 * 1024;

    private final ServerSocketChannel server;
    private final Counterpart counterpart;
    private final ExecutorService threads;

    Relay(ServerSocketChannel server, Counterpart counterpart, ExecutorService threads) {
        this.server = server;
        this.counterpart = counterpart;
        this.threads = threads;
    }

    /** Source of the other connection. */
    @FunctionalInterface
    interface Counterpart {
        SocketChannel open() throws IOException, InterruptedException;
    }

    static SocketChannel connect(SocketAddress address) throws IOException {
        return withoutDelay(SocketChannel.open(address));
    }

    /** Small messages to and fro would wait for each other otherwise. */
    private static SocketChannel withoutDelay(SocketChannel channel) throws IOException {
        return channel.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY)
                ? channel.setOption(StandardSocketOptions.TCP_NODELAY, true)
                : channel;
    }

    @Override
    public void run() {
        try {
            while (server.isOpen()) {
                SocketChannel caller = server.accept();
                threads.execute(() -> join(caller));
            }
        } catch (IOException | RejectedExecutionException closed) {
            LOG.trace("A relay of a container ended.", closed);
        }
    }

    private void join(SocketChannel caller) {
        try (caller;
                SocketChannel other = counterpart.open()) {
            withoutDelay(caller);
            Future<?> back = threads.submit(() -> pass(other, caller));
            pass(caller, other);
            back.get();
        } catch (IOException | InterruptedException | ExecutionException | RejectedExecutionException ended) {
            LOG.trace("A connection of a container ended.", ended);
        }
    }

    /** Passes on everything and then the end of it; where that fails, neither side can go on. */
    private static void pass(SocketChannel from, SocketChannel to) {
        try {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            end(from, to);
        }
    }

    private static void end(SocketChannel one, SocketChannel other) {
        try (one;
                other) {
            LOG.trace("A connection of a container broke.");
        } catch (IOException alreadyClosed) {
            LOG.trace("A connection of a container was over.", alreadyClosed);
        }
    }
}
