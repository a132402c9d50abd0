package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.browser.internal.download.DownloadFolder;
import com.aiqaramba.browser.internal.life.EndOnce;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One browser on a Grid, from before it is asked for to its end. Thread-safe. */
public final class GridSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GridSession.class);

    private final GridSessions sessions;
    private final Label label;
    private final EndOnce end = new EndOnce(this::end);
    private volatile @Nullable RemoteWebDriver driver;

    private GridSession(GridSessions sessions) {
        this.sessions = sessions;
        this.label = sessions.add();
    }

    /** Opens one; when that fails, nothing of it stays. */
    static GridSession open(GridSessions sessions, Opening opening, GridLaunch launch, Duration timeout)
            throws InterruptedException {
        GridSession session = new GridSession(sessions);
        session.end.atShutdown();
        boolean opened = false;
        try {
            RemoteWebDriver driver = opening.open(launch.labelled(session.label), timeout);
            session.driver = driver;
            if (launch.route().proxy().isPresent()) {
                ProxyCheck.check(driver, launch.route().proxy().get());
            }
            opened = true;
            return session;
        } finally {
            if (!opened) {
                session.close();
            }
        }
    }

    /** Returns the driver of the browser. */
    public RemoteWebDriver driver() {
        RemoteWebDriver opened = driver;
        if (opened == null) {
            throw new IllegalStateException("The browser has not been opened.");
        }
        return opened;
    }

    /** Returns the folder of what it downloads, empty when the Grid does not give that out. */
    public Optional<DownloadFolder> downloads() {
        RemoteWebDriver opened = driver();
        return opened.isDownloadsEnabled() ? Optional.of(new NodeDownloads(opened)) : Optional.empty();
    }

    /** Ends the browser, within 5 seconds; an interrupt does not shorten that and stays set. */
    @Override
    public void close() {
        end.run();
    }

    private void end() {
        RemoteWebDriver opened = driver;
        try {
            if (opened == null) {
                sessions.end(label);
            } else {
                sessions.end(label, String.valueOf(opened.getSessionId()));
                disconnect(opened);
            }
        } catch (InterruptedException impossible) {
            LOG.warn("Somebody interrupted the thread that ends a browser.", impossible);
        }
    }

    /** Ends the HTTP client's threads. */
    private static void disconnect(RemoteWebDriver driver) {
        if (driver.getCommandExecutor() instanceof HttpCommandExecutor executor) {
            executor.client.close();
        }
    }
}
