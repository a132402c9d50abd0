package com.aiqaramba.browser;

import com.aiqaramba.browser.internal.download.DownloadFolder;
import com.aiqaramba.browser.internal.download.LocalFolder;
import com.aiqaramba.browser.internal.driver.SeleniumVersion;
import com.aiqaramba.browser.internal.network.NetworkGate;
import com.aiqaramba.browser.internal.process.BrowserProcess;
import com.aiqaramba.browser.internal.process.Choice;
import com.aiqaramba.browser.internal.process.Installation;
import com.aiqaramba.browser.internal.process.InstallationFinder;
import com.aiqaramba.browser.internal.process.Launch;
import com.aiqaramba.browser.internal.session.DrivenBrowser;
import com.aiqaramba.browser.internal.session.OpenParts;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.BrowserSource;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.StartedBrowser;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Browsers on this machine: each session has a driver and a browser process of its own with an empty profile, and all of
 * it is gone within 5 seconds of {@link BrowserSession#close}. What is still open when the JVM ends in an orderly way,
 * SIGTERM and {@code System.exit} included, is closed by a shutdown hook.
 *
 * <p>Defaults: the first of Chromium, Chrome, Edge and Firefox that is installed together with its driver; when there is
 * none, Selenium Manager is asked for Chrome, which downloads it. As root on Linux, Chromium runs without its own
 * sandbox, because it refuses to run otherwise. 5 browsers at once in this JVM; the next waits for its turn.
 *
 * <p>From the first browser on, the loggers {@code org.openqa.selenium} of java.util.logging are kept at INFO in the whole
 * JVM: below, Selenium logs what is typed, secrets included.
 *
 * <p>Immutable and thread-safe.
 */
public final class LocalBrowsers implements BrowserSource {
    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(10);

    private final boolean headless;
    private final Choice choice;
    private final Duration commandTimeout;
    private final BrowserLimit limit;
    private final Isolation isolation;

    private LocalBrowsers(
            boolean headless, Choice choice, Duration commandTimeout, BrowserLimit limit, Isolation isolation) {
        this.headless = headless;
        this.choice = choice;
        this.commandTimeout = commandTimeout;
        this.limit = limit;
        this.isolation = isolation;
    }

    /**
     * Browsers without a window.
     *
     * @return a provider with the defaults
     */
    public static LocalBrowsers headless() {
        return new LocalBrowsers(true, Choice.ANY, COMMAND_TIMEOUT, BrowserLimit.JVM_WIDE, Isolation.AUTO);
    }

    /**
     * Browsers with a window on the desktop.
     *
     * @return a provider with the defaults
     */
    public static LocalBrowsers headed() {
        return new LocalBrowsers(false, Choice.ANY, COMMAND_TIMEOUT, BrowserLimit.JVM_WIDE, Isolation.AUTO);
    }

    /**
     * The same provider with one browser only.
     *
     * @param browser which one; the default is the first that is installed
     * @return the new provider
     */
    public LocalBrowsers withBrowser(Browser browser) {
        return with(new Choice(Optional.of(browser.product()), choice.binary(), choice.driver()));
    }

    /**
     * The same provider with a browser that need not be on the search path.
     *
     * @param executable of the browser; it is taken for a Chromium unless {@link #withBrowser} says otherwise
     * @return the new provider
     */
    public LocalBrowsers withBinary(Path executable) {
        return with(new Choice(choice.product(), Optional.of(executable), choice.driver()));
    }

    /**
     * The same provider with a driver that need not be on the search path.
     *
     * @param executable of the driver; it is taken for a {@code chromedriver} unless {@link #withBrowser} says otherwise
     * @return the new provider
     */
    public LocalBrowsers withDriver(Path executable) {
        return with(new Choice(choice.product(), choice.binary(), Optional.of(executable)));
    }

    /**
     * The same provider with another limit for one command of the driver. A command that takes longer, usually because a
     * script on the page never ends, costs the session.
     *
     * @param beyondPageLoad how much longer than the page load timeout of the run a command may take, more than zero; the
     *     default is 10 seconds
     * @return the new provider
     */
    public LocalBrowsers withCommandTimeout(Duration beyondPageLoad) {
        if (beyondPageLoad.isNegative() || beyondPageLoad.isZero()) {
            throw new IllegalArgumentException("The command timeout is more than zero; the default is 10 seconds.");
        }
        return new LocalBrowsers(headless, choice, beyondPageLoad, limit, isolation);
    }

    /**
     * The same provider with another limit of browsers at once. Providers that share a limit share its queue.
     *
     * @param browsers the limit; the default is {@link BrowserLimit#JVM_WIDE}
     * @return the new provider
     */
    public LocalBrowsers withLimit(BrowserLimit browsers) {
        return new LocalBrowsers(headless, choice, commandTimeout, browsers, isolation);
    }

    /**
     * The same provider with another isolation from this machine.
     *
     * @param fromThisMachine the default is {@link Isolation#AUTO}
     * @return the new provider
     */
    public LocalBrowsers withIsolation(Isolation fromThisMachine) {
        return new LocalBrowsers(headless, choice, commandTimeout, limit, fromThisMachine);
    }

    private LocalBrowsers with(Choice other) {
        return new LocalBrowsers(headless, other, commandTimeout, limit, isolation);
    }

    @Override
    public StartedBrowser start(BrowserProfile profile, SessionListener listener) throws InterruptedException {
        SeleniumVersion.check();
        try (OpenParts parts = new OpenParts()) {
            BrowserLimit.Permit permit = limit.acquire(listener);
            parts.add(permit::close);
            NetworkGate gate = NetworkGate.listen(InetAddress.getLoopbackAddress());
            parts.add(gate::close);
            BrowserProcess process = BrowserProcess.start(launch(profile, gate));
            parts.add(process::close);
            permit.started();
            DownloadFolder downloads = new LocalFolder(process.downloads());
            return new DrivenBrowser(process.driver(), gate, Optional.of(downloads), parts.keep());
        }
    }

    private Launch launch(BrowserProfile profile, NetworkGate gate) throws InterruptedException {
        Installation installation = InstallationFinder.ofThisMachine().find(choice);
        boolean isolated = isolation.appliesTo(installation, headless);
        return new Launch(installation, headless, profile, commandTimeout, Optional.of(gate.hostAndPort()), isolated);
    }
}
