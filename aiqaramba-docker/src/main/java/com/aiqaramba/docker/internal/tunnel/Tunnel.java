package com.aiqaramba.docker.internal.tunnel;

import com.aiqaramba.core.error.BrowserException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only ways between a container and this process: three sockets in a folder that both see, to which the container
 * can connect and nothing else. {@code life} stays open as long as this process lives and the tunnel is open, and the
 * container ends with it. At {@code driver} the container offers connections of the browser's driver. {@code gate}
 * takes what the browser requests.
 *
 * <p>It has daemon threads named {@code aiqaramba-container-tunnel-}: three that accept, two for each open connection.
 * They end with {@link #close}. Thread-safe.
 */
public final class Tunnel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tunnel.class);
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final Path folder;
    private final ServerSocketChannel life;
    private final ServerSocketChannel gate;
    private final ServerSocketChannel commands;
    private final OfferedConnections driver;
    private final List<CompletableFuture<?>> acceptors = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(Tunnel::thread);

    private Tunnel(Path folder) throws IOException {
        this.folder = folder;
        this.life = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        this.driver = new OfferedConnections(ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        this.gate = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        this.commands = ServerSocketChannel.open();
    }

    /**
     * Opens a tunnel.
     *
     * @param parent a folder that nobody but this user can enter; the sockets get one in it
     * @param proxy where the browser's requests are taken to
     * @throws BrowserException when it cannot be opened
     */
    public static Tunnel open(Path parent, SocketAddress proxy) {
        try {
            Tunnel tunnel = new Tunnel(Files.createDirectory(parent.resolve("sockets")));
            boolean open = false;
            try {
                tunnel.bind();
                tunnel.begin(proxy);
                open = true;
                return tunnel;
            } finally {
                if (!open) {
                    tunnel.close();
                }
            }
        } catch (IOException | UnsupportedOperationException failure) {
            throw new BrowserException(
                    "No sockets for a container could be made in " + parent
                            + ". Make room there, or set java.io.tmpdir to another folder with a short path.",
                    failure);
        }
    }

    private void bind() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        listen(life, folder.resolve("life"));
        listen(driver.server(), folder.resolve("driver"));
        listen(gate, folder.resolve("gate"));
        commands.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** The container's user is another one; the folder above keeps everybody else out. */
    private static void listen(ServerSocketChannel channel, Path path) throws IOException {
        channel.bind(UnixDomainSocketAddress.of(path));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
    }

    private void begin(SocketAddress proxy) {
        accept(driver);
        accept(new Relay(commands, driver::take, threads));
        accept(new Relay(gate, () -> Relay.connect(proxy), threads));
    }

    private void accept(Runnable acceptor) {
        acceptors.add(CompletableFuture.runAsync(acceptor, threads));
    }

    /** Returns the folder with the sockets. */
    public Path folder() {
        return folder;
    }

    /** Completes when the container's driver takes commands. */
    public CompletableFuture<@Nullable Void> driverReady() {
        return driver.first();
    }

    /** Returns the address at which this process reaches the container's driver: a port of the loopback interface. */
    public URI address() {
        InetSocketAddress local = (InetSocketAddress) commands.socket().getLocalSocketAddress();
        return URI.create("http://" + local.getAddress().getHostAddress() + ":" + local.getPort());
    }

    /** Ends all connections, and so the container. */
    @Override
    public void close() {
        try (life;
                gate;
                commands;
                driver) {
            LOG.trace("A tunnel is closed.");
        } catch (IOException failure) {
            LOG.debug("A socket of a container could not be closed.", failure);
        }
        // An interrupt just when a connection is accepted would lose it: it would stay open, and known to nobody.
        acceptors.forEach(CompletableFuture::join);
        threads.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "aiqaramba-container-tunnel-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
