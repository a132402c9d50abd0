package com.aiqaramba.browser.internal.network;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.internal.time.MonotonicClock;
import com.aiqaramba.core.web.NetworkAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The forward proxy of one browser. It lets through what the run's {@link NetworkAccess} allows, and before
 * {@link #admit} nothing at all. It looks names up itself and connects to exactly the address that it checked.
 *
 * <p>Plain HTTP is forwarded one request for each connection; everything else passes as a tunnel, of which only host
 * and port are known. Limits: {@link GateLimits#DEFAULT}.
 *
 * <p>It has daemon threads named {@code aiqaramba-browser-network-<port>-}: one that accepts, two for each open
 * connection. They end with {@link #close}, except for one that just then looks a name up: it ends with the look-up.
 * Thread-safe.
 */
public final class NetworkGate implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkGate.class);
    private static final long LONGEST_END_MILLIS = 500;
    private static final long PAUSE_MILLIS = 100;

    private final NetworkRefusals refusals = new NetworkRefusals();
    private final OpenSockets sockets = new OpenSockets();
    private final ServerSocket server;
    private final Semaphore connections;
    private final ExecutorService threads;
    private final Thread acceptor;
    private final Rules rules;
    private final GateLimits limits;
    private final InstantSource clock = MonotonicClock.start();

    private NetworkGate(ServerSocket server, NameResolver names, GateLimits limits) {
        String thread = "aiqaramba-browser-network-" + server.getLocalPort() + "-";
        AtomicInteger number = new AtomicInteger();
        this.server = server;
        this.connections = new Semaphore(limits.connections());
        this.threads = Executors.newCachedThreadPool(task -> daemon(task, thread + number.incrementAndGet()));
        this.acceptor = daemon(this::accept, thread + "accept");
        this.rules = new Rules(names);
        this.limits = limits;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Opens a gate.
     *
     * @param bind the local address on which the browser reaches it; the system chooses the port
     * @return a gate that refuses everything until {@link #admit}
     * @throws BrowserException when it cannot listen there
     */
    public static NetworkGate listen(InetAddress bind) {
        return listen(bind, NameResolver.SYSTEM, GateLimits.DEFAULT);
    }

    static NetworkGate listen(InetAddress bind, NameResolver names, GateLimits limits) {
        try {
            NetworkGate gate = new NetworkGate(new ServerSocket(0, limits.connections(), bind), names, limits);
            gate.acceptor.start();
            return gate;
        } catch (IOException failure) {
            throw new BrowserException(
                    "The browser's proxy cannot listen on " + bind.getHostAddress()
                            + "; give an address of this machine that has a free port.",
                    failure);
        }
    }

    /** Returns the address at which it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    /** Returns the same as browsers are told it: an address of IPv6 in square brackets. */
    public String hostAndPort() {
        String host = address().getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address().getPort();
    }

    /** Lets a run begin. What was refused before was not the run's doing and is forgotten. */
    public void admit(NetworkAccess access) {
        refusals.drain();
        rules.admit(access);
    }

    /** Returns what was refused since the last call, the first refused first. */
    public List<NetworkRefusal> drainRefusals() {
        return refusals.drain();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                connections.acquire();
                acceptOne();
            }
        } catch (InterruptedException closed) {
            LOG.trace("The browser's proxy accepts no more connections.");
        }
    }

    private void acceptOne() throws InterruptedException {
        try {
            Socket client = sockets.add(server.accept());
            threads.execute(() -> serve(client));
        } catch (IOException | RejectedExecutionException closedOrOutOfFiles) {
            connections.release();
            // A pause that the end of the gate cuts short.
            threads.awaitTermination(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void serve(Socket client) {
        try {
            new ClientConnection(new Upstream(rules, sockets, limits), refusals, limits, threads, clock).serve(client);
        } finally {
            connections.release();
        }
    }

    /** Ends every connection. An interrupt of the caller does not keep it from that, and stays set. */
    @Override
    public void close() {
        try (server) {
            threads.shutdownNow();
            sockets.close();
            acceptor.interrupt();
        } catch (IOException failure) {
            LOG.debug("The port of the browser's proxy could not be closed.", failure);
        }
        awaitThreads();
    }

    private void awaitThreads() {
        try {
            acceptor.join(LONGEST_END_MILLIS);
            if (!threads.awaitTermination(LONGEST_END_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("A thread of the browser's proxy still waits for a name to be looked up.");
            }
        } catch (InterruptedException callerIsInHaste) {
            Thread.currentThread().interrupt();
        }
    }
}
