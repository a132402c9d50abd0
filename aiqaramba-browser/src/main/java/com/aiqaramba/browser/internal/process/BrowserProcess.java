package com.aiqaramba.browser.internal.process;

import com.aiqaramba.browser.internal.driver.Connection;
import com.aiqaramba.browser.internal.life.EndOnce;
import com.aiqaramba.core.error.BrowserException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One browser with its driver and its folder, from start to end. Neither an interrupt of the caller nor a hanging
 * command can leave it half ended. Thread-safe.
 */
public final class BrowserProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BrowserProcess.class);
    private static final int MOST_STARTS = 3;
    private static final Duration END = Duration.ofMillis(4500);

    private final Launch launch;
    private final SessionFolder folder;
    private final ProcessTree processes;
    private final EndOnce end = new EndOnce(this::end);
    private boolean ending;
    private @Nullable RemoteWebDriver driver;

    private BrowserProcess(Launch launch, SessionFolder folder) {
        this.launch = launch;
        this.folder = folder;
        this.processes = new ProcessTree(folder.path());
    }

    /**
     * Starts a browser.
     *
     * @throws BrowserException when it cannot be started; nothing is left behind then
     * @throws InterruptedException when the thread is interrupted; nothing is left behind then
     */
    public static BrowserProcess start(Launch launch) throws InterruptedException {
        return start(launch, SessionFolder.usualParent());
    }

    static BrowserProcess start(Launch launch, Path parent) throws InterruptedException {
        SessionFolder folder = SessionFolder.create(parent);
        BrowserProcess browser = new BrowserProcess(launch, folder);
        boolean started = false;
        try {
            browser.end.atShutdown();
            Leftovers.sweep(folder);
            browser.connect();
            started = true;
            return browser;
        } finally {
            if (!started) {
                browser.close();
            }
        }
    }

    private void connect() throws InterruptedException {
        RemoteWebDriver connected = opened(MOST_STARTS);
        synchronized (this) {
            driver = connected;
        }
    }

    /** Starts the driver anew when somebody else was quicker at its port. */
    private RemoteWebDriver opened(int starts) throws InterruptedException {
        DriverProcess started = startDriver();
        try {
            RemoteWebDriver opened = open(started);
            processes.add(started.handle());
            return opened;
        } catch (BrowserException failure) {
            if (starts > 1 && started.lostItsPort()) {
                return opened(starts - 1);
            }
            throw failure;
        }
    }

    private RemoteWebDriver open(DriverProcess started) throws InterruptedException {
        ClientConfig server = ClientConfig.defaultConfig().baseUri(started.address());
        try {
            return new Connection(launch.in(folder)).open(server);
        } catch (BrowserException failure) {
            throw new BrowserException("The browser " + launch.installation().binary() + " could not be started by "
                    + launch.installation().driver() + ": " + failure.getMessage()
                    + ". Check that it runs, and that both have the same major version." + hint());
        }
    }

    private String hint() {
        return launch.isolated() ? " If it needs files outside its own folder, set Isolation.NONE." : "";
    }

    private synchronized DriverProcess startDriver() {
        if (ending) {
            throw new BrowserException("The browser was closed while it was starting.");
        }
        DriverProcess started = DriverProcess.start(launch, folder);
        processes.add(started.handle());
        return started;
    }

    /** Returns the driver of the started browser. */
    public synchronized RemoteWebDriver driver() {
        if (driver == null) {
            throw new IllegalStateException("The browser has not been started.");
        }
        return driver;
    }

    /** Returns the folder for what the browser downloads. */
    public Path downloads() {
        return folder.downloads();
    }

    /** Ends the browser and waits until it is gone; an interrupt does not shorten that and stays set. */
    @Override
    public void close() {
        end.run();
    }

    private void end() {
        Deadline deadline = Deadline.in(END);
        startNoMore();
        try {
            // Not asked to quit: there is nothing outside of the folder that it could tidy up.
            boolean dead = processes.kill(deadline);
            disconnect();
            if (!folder.delete(deadline) || !dead) {
                LOG.warn("A browser could not be ended whole; what is left of it is in {}.", folder.path());
            }
        } catch (InterruptedException impossible) {
            LOG.warn("Somebody interrupted the thread that ends a browser.", impossible);
        }
    }

    /** A driver that is just being started is known afterwards. */
    private synchronized void startNoMore() {
        ending = true;
    }

    /** Ends the HTTP client's threads. */
    private synchronized void disconnect() {
        if (driver != null && driver.getCommandExecutor() instanceof HttpCommandExecutor executor) {
            executor.client.close();
        }
    }
}
