package com.aiqaramba.browser.internal.network;

import java.io.IOException;
import java.net.Socket;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of the browser: its one request, or its tunnel. */
final class ClientConnection {
    private static final Logger LOG = LoggerFactory.getLogger(ClientConnection.class);
    private static final int LONGEST_HEAD = 64 * 1024;

    private final Upstream upstream;
    private final NetworkRefusals refusals;
    private final GateLimits limits;
    private final ExecutorService threads;
    private final InstantSource clock;

    ClientConnection(
            Upstream upstream,
            NetworkRefusals refusals,
            GateLimits limits,
            ExecutorService threads,
            InstantSource clock) {
        this.upstream = upstream;
        this.refusals = refusals;
        this.limits = limits;
        this.threads = threads;
        this.clock = clock;
    }

    void serve(Socket socket) {
        ConnectionTimeout timeout = new ConnectionTimeout(limits.request(), clock);
        try (Peer client = Peer.of(socket, timeout)) {
            serve(client, timeout);
        } catch (IOException | RejectedExecutionException ended) {
            // Either side may leave at any moment, and the gate may be closed.
            LOG.trace("A connection of the browser's proxy ended.", ended);
        }
    }

    private void serve(Peer client, ConnectionTimeout timeout) throws IOException {
        try {
            String head = HeadReader.read(client.in(), LONGEST_HEAD);
            if (!head.isEmpty()) {
                answer(RequestHead.parse(head), client, timeout);
            }
        } catch (Rejection rejection) {
            if (rejection.isRefusal()) {
                refusals.add(rejection);
            }
            client.out().write(rejection.answer());
            client.endOutput();
            timeout.endIn(ProxiedConnection.LINGER);
            client.drain();
        }
    }

    private void answer(RequestHead request, Peer client, ConnectionTimeout timeout) throws IOException {
        try (Peer server = Peer.of(upstream.connect(request.target()), timeout)) {
            timeout.renewBy(limits.idle());
            ProxiedConnection connection = new ProxiedConnection(client, server, threads, refusals);
            if (request.target().isTunnel()) {
                connection.tunnel();
            } else {
                connection.exchange(request);
            }
        }
    }
}
