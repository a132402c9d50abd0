package com.aiqaramba.docker.internal.container;

import com.aiqaramba.browser.internal.driver.Connection;
import com.aiqaramba.browser.internal.life.EndOnce;
import com.aiqaramba.browser.internal.network.NetworkGate;
import com.aiqaramba.browser.internal.process.Deadline;
import com.aiqaramba.browser.internal.process.Leftovers;
import com.aiqaramba.browser.internal.process.SessionFolder;
import com.aiqaramba.browser.internal.session.DrivenBrowser;
import com.aiqaramba.browser.internal.session.OpenParts;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.StartedBrowser;
import com.aiqaramba.docker.internal.engine.Container;
import com.aiqaramba.docker.internal.engine.Engine;
import com.aiqaramba.docker.internal.engine.Fate;
import com.aiqaramba.docker.internal.tunnel.Tunnel;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;

/** One start of a browser in a container, step by step; each adds what it made to the parts. For one thread. */
public final class ContainerStart {
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration REMOVAL = Duration.ofSeconds(3);
    private static final Duration DELETION = Duration.ofSeconds(1);

    private final ContainerPlan plan;
    private final BrowserProfile profile;
    private final OpenParts parts;

    /**
     * Prepares a start.
     *
     * @param parts is given everything that has to be closed with the browser
     */
    public ContainerStart(ContainerPlan plan, BrowserProfile profile, OpenParts parts) {
        this.plan = plan;
        this.profile = profile;
        this.parts = parts;
    }

    /**
     * Starts the browser, which closes all parts when it is closed.
     *
     * @throws BrowserException when it cannot be started; the parts are still open then
     * @throws InterruptedException when the thread is interrupted; the parts are still open then
     */
    public StartedBrowser start() throws InterruptedException {
        SessionFolder folder = folder();
        Engine engine = engine();
        NetworkGate gate = gate();
        Tunnel tunnel = Tunnel.open(folder.path(), gate.address());
        parts.add(tunnel::close);
        Fate fate = container(engine, folder, tunnel);
        RemoteWebDriver driver = driver(tunnel, fate);
        EndOnce end = new EndOnce(parts.keep());
        parts.add(end);
        end.atShutdown();
        parts.keep();
        return new ContainerBrowser(new DrivenBrowser(driver, gate, Optional.empty(), end), fate);
    }

    private SessionFolder folder() throws InterruptedException {
        SessionFolder folder = SessionFolder.create(SessionFolder.usualParent());
        parts.add(() -> folder.delete(Deadline.in(DELETION)));
        Leftovers.sweep(folder);
        return folder;
    }

    private Engine engine() throws InterruptedException {
        Engine engine = Engine.at(plan.engine());
        parts.add(engine::close);
        engine.sweep(plan.owner());
        return engine;
    }

    private NetworkGate gate() {
        NetworkGate gate = NetworkGate.listen(InetAddress.getLoopbackAddress());
        parts.add(gate::close);
        return gate;
    }

    /** A container that has ended, or that nobody watches any more, is not talked to any more. */
    private Fate container(Engine engine, SessionFolder folder, Tunnel tunnel) throws InterruptedException {
        Container container = plan.container(folder.path().getFileName().toString(), tunnel.folder());
        parts.add(() -> engine.remove(container.name(), Deadline.in(REMOVAL)));
        return engine.start(container, tunnel::close);
    }

    private RemoteWebDriver driver(Tunnel tunnel, Fate fate) throws InterruptedException {
        awaitDriver(tunnel, fate);
        RemoteWebDriver driver = open(tunnel, fate);
        parts.add(() -> disconnect(driver));
        return driver;
    }

    private RemoteWebDriver open(Tunnel tunnel, Fate fate) throws InterruptedException {
        ClientConfig server = ClientConfig.defaultConfig().baseUri(tunnel.address());
        try {
            return new Connection(plan.setup(profile)).open(server);
        } catch (BrowserException failure) {
            throw new BrowserException("The browser of the image " + plan.image()
                    + " could not be started in its container: " + failure.getMessage() + ". "
                    + fate.explanation().orElse("Build the image again with samples/containers/build-image."));
        }
    }

    private static void awaitDriver(Tunnel tunnel, Fate fate) throws InterruptedException {
        try {
            CompletableFuture.anyOf(tunnel.driverReady(), fate.end()).get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new BrowserException("The browser's container did not begin to work within " + START.toSeconds()
                    + " seconds. Check that the machine is not overloaded.");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (fate.end().isDone()) {
            throw new BrowserException("A browser's container ended while it was starting. "
                    + fate.end().join());
        }
    }

    /** Ends the HTTP client's threads. */
    private static void disconnect(RemoteWebDriver driver) {
        if (driver.getCommandExecutor() instanceof HttpCommandExecutor executor) {
            executor.client.close();
        }
    }
}
