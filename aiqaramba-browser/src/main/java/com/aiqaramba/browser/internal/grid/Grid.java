package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.browser.internal.action.Pause;
import com.aiqaramba.browser.internal.life.OwnerProcess;
import com.aiqaramba.core.error.BrowserException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Selenium Grid as one source of browsers sees it. Thread-safe. */
public final class Grid {
    private static final Logger LOG = LoggerFactory.getLogger(Grid.class);
    private static final int CONNECT_MILLIS = 5000;

    private final GridAccess access;
    private final GridSessions sessions;
    private final Opening opening;
    private final AtomicBoolean warned = new AtomicBoolean();

    /**
     * Takes a Grid.
     *
     * @param owner whose sessions they will be
     * @param pause passes the time until a Grid has noticed that a node died
     */
    public Grid(GridAccess access, OwnerProcess owner, Pause pause) {
        this.access = access;
        this.sessions = new GridSessions(access, owner);
        this.opening = new Opening(access, pause);
    }

    /**
     * Asks for its status. What dead processes of the same owner have left there is ended before that returns. The
     * log says once when sessions may end before their time.
     *
     * @param atMost how long to wait for the answer
     * @param silence how long a session may be without an answer
     * @throws BrowserException when the Grid cannot be reached, refuses the user, or is none
     */
    public GridStatus look(Duration atMost, Duration silence) throws InterruptedException {
        GridStatus status = sessions.sweep(atMost);
        status.sessionTimeout()
                .filter(timeout -> timeout.compareTo(silence) <= 0)
                .filter(timeout -> warned.compareAndSet(false, true))
                .ifPresent(timeout -> LOG.warn(
                        "The Grid at {} ends a session after {} seconds without an answer, which can be too early for a"
                                + " run. Start its nodes with --session-timeout above {}.",
                        access.address(),
                        timeout.toSeconds(),
                        silence.toSeconds()));
        return status;
    }

    /**
     * Opens a browser.
     *
     * @param timeout how long to wait for it, in the Grid's own queue too
     * @throws BrowserException when there is none; nothing is left of it then
     */
    public GridSession open(GridLaunch launch, Duration timeout) throws InterruptedException {
        return GridSession.open(sessions, opening, launch, timeout);
    }

    /** Returns the address of this machine from which it is reached. */
    public InetAddress localAddress() {
        URI address = access.address();
        int port = address.getPort() >= 0 ? address.getPort() : access.tls().isPresent() ? 443 : 80;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), CONNECT_MILLIS);
            return socket.getLocalAddress();
        } catch (IOException unreachable) {
            throw new BrowserException("The Grid at " + address + " cannot be reached any more.", unreachable);
        }
    }
}
