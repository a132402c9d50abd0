package com.aiqaramba.docker.internal.container;

import com.aiqaramba.browser.internal.driver.Connection;
import com.aiqaramba.browser.internal.network.NetworkGate;
import com.aiqaramba.browser.internal.process.Leftovers;
import com.aiqaramba.browser.internal.process.SessionFolder;
import com.aiqaramba.browser.internal.session.DrivenBrowser;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.spi.StartedBrowser;
import com.aiqaramba.docker.internal.engine.Container;
import com.aiqaramba.docker.internal.engine.Engine;
import com.aiqaramba.docker.internal.engine.Fate;
import com.aiqaramba.docker.internal.tunnel.Tunnel;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;

/** A browser in a container of its own, and all that belongs to it on this side. Thread-safe. */
public final class ContainerBrowser implements StartedBrowser {
    private static final Duration DRIVER_START = Duration.ofSeconds(30);

    /** For the engine to tell what became of the container, after a command failed. */
    private static final Duration NEWS = Duration.ofMillis(500);

    private final OneEnd end;
    private final NetworkGate gate;
    private final Fate fate;
    private final DrivenBrowser driven;

    private ContainerBrowser(OneEnd end, NetworkGate gate, Fate fate, RemoteWebDriver driver) {
        this.end = end;
        this.gate = gate;
        this.fate = fate;
        this.driven = new DrivenBrowser(driver, end::happen);
    }

    /**
     * Starts a container with a browser.
     *
     * @throws BrowserException when it cannot be started; nothing is left behind then
     * @throws InterruptedException when the thread is interrupted; nothing is left behind then
     */
    public static ContainerBrowser start(Plan plan, BrowserProfile profile) throws InterruptedException {
        Belongings belongings = new Belongings();
        OneEnd end = new OneEnd(belongings::end);
        boolean started = false;
        try {
            end.happenWithTheJvm();
            ContainerBrowser browser = start(plan, profile, belongings, end);
            started = true;
            return browser;
        } finally {
            if (!started) {
                end.happen();
            }
        }
    }

    private static ContainerBrowser start(Plan plan, BrowserProfile profile, Belongings belongings, OneEnd end)
            throws InterruptedException {
        SessionFolder folder = SessionFolder.create(SessionFolder.usualParent());
        belongings.add(folder::delete);
        Leftovers.sweep(folder);
        Engine engine = Engine.at(plan.engine());
        belongings.addClosing(engine::close);
        engine.sweep(OwnerLabel::isOfDeadProcess);
        NetworkGate gate = NetworkGate.listen(InetAddress.getLoopbackAddress());
        belongings.addClosing(gate::close);
        Tunnel tunnel = Tunnel.open(socketsIn(folder), gate.address());
        belongings.addClosing(tunnel::close);
        Container container = plan.container(folder, OwnerLabel.ofThisProcess());
        belongings.add(deadline -> engine.remove(container.name(), deadline.remaining()));
        Fate fate = engine.start(container);
        fate.end().thenRun(tunnel::close);
        awaitDriver(tunnel, fate);
        RemoteWebDriver driver = open(plan, profile, tunnel);
        belongings.addClosing(() -> disconnect(driver));
        return new ContainerBrowser(end, gate, fate, driver);
    }
