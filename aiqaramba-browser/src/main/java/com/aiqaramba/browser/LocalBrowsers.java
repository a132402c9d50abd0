package com.aiqaramba.browser;

import com.aiqaramba.browser.internal.download.DownloadFolder;
import com.aiqaramba.browser.internal.download.LocalFolder;
import com.aiqaramba.browser.internal.driver.CommandTimeout;
import com.aiqaramba.browser.internal.driver.Product;
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
 * Source of browsers on this machine: each session has a driver and a browser process of its own with an empty profile,
 * and all of it is gone within 5 seconds of {@link BrowserSession#close}. What is still open when the JVM ends in an
 * orderly way, SIGTERM and {@code System.exit} included, is closed by a shutdown hook.
 *
 * <pre>{@code
 * LocalBrowsers browsers = LocalBrowsers.builder()
 *         .browser(Browser.FIREFOX)
 *         .limit(BrowserLimit.of(3))
 *         .build();
 * }</pre>
 *
 * <p>Defaults: without a window; the first of Chromium, Chrome, Edge and Firefox that is installed together with its
 * driver; when there is none, Selenium Manager is asked for Chrome, which downloads it. As root on Linux, Chromium runs
 * without its own sandbox, because it refuses to run otherwise. 5 browsers at once in this JVM; the next waits for its
 * turn.
 *
 * <p>From the first browser on, the loggers {@code org.openqa.selenium} of java.util.logging are kept at INFO in the
 * whole JVM: below, Selenium logs what is typed, secrets included.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LocalBrowsers implements BrowserSource {
    private final boolean headless;
    private final Choice choice;
    private final Duration commandTimeout;
    private final BrowserLimit limit;
    private final Isolation isolation;

    private LocalBrowsers(Builder options) {
        headless = options.headless;
        choice = new Choice(options.product, options.binary, options.driver);
        commandTimeout = options.commandTimeout;
        limit = options.limit;
        isolation = options.isolation;
    }

    /**
     * Returns a source of browsers without a window.
     *
     * @return a source with the defaults
     */
    public static LocalBrowsers headless() {
        return builder().build();
    }

    /**
     * Returns a source of browsers with a window on the desktop.
     *
     * @return a source with the other defaults
     */
    public static LocalBrowsers headed() {
        return builder().headed().build();
    }

    /**
     * Begins a source of browsers.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
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

    /**
     * Builder of {@link LocalBrowsers}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private boolean headless = true;
        private Optional<Product> product = Optional.empty();
        private Optional<Path> binary = Optional.empty();
        private Optional<Path> driver = Optional.empty();
        private Duration commandTimeout = CommandTimeout.DEFAULT;
        private BrowserLimit limit = BrowserLimit.JVM_WIDE;
        private Isolation isolation = Isolation.AUTO;

        private Builder() {}

        /**
         * Gives the browsers windows on the desktop; the default is none.
         *
         * @return this builder
         */
        public Builder headed() {
            headless = false;
            return this;
        }

        /**
         * Sets which browser is started.
         *
         * @param only the default is the first that is installed
         * @return this builder
         */
        public Builder browser(Browser only) {
            product = Optional.of(only.product());
            return this;
        }

        /**
         * Sets the browser's program, which need not be on the search path then.
         *
         * @param executable it is taken for a Chromium unless {@link #browser} says otherwise
         * @return this builder
         */
        public Builder binary(Path executable) {
            binary = Optional.of(executable);
            return this;
        }

        /**
         * Sets the driver's program, which need not be on the search path then.
         *
         * @param executable it is taken for a {@code chromedriver} unless {@link #browser} says otherwise
         * @return this builder
         */
        public Builder driver(Path executable) {
            driver = Optional.of(executable);
            return this;
        }

        /**
         * Sets how long one command of the driver may take. A command that takes longer, usually because a script on
         * the page never ends, costs the session.
         *
         * @param beyondPageLoad how much longer than the page load timeout of the run, more than zero; the default is
         *     {@value com.aiqaramba.browser.internal.driver.CommandTimeout#DEFAULT_SECONDS} seconds
         * @return this builder
         * @throws IllegalArgumentException when it is zero or negative
         */
        public Builder commandTimeout(Duration beyondPageLoad) {
            commandTimeout = CommandTimeout.require(beyondPageLoad);
            return this;
        }

        /**
         * Sets how many browsers there are at once. Sources that share a limit share its queue.
         *
         * @param browsers the default is {@link BrowserLimit#JVM_WIDE}
         * @return this builder
         */
        public Builder limit(BrowserLimit browsers) {
            limit = browsers;
            return this;
        }

        /**
         * Sets whether the browsers are shut off from this machine.
         *
         * @param fromThisMachine the default is {@link Isolation#AUTO}
         * @return this builder
         */
        public Builder isolation(Isolation fromThisMachine) {
            isolation = fromThisMachine;
            return this;
        }

        /**
         * Builds the source. Nothing is started yet.
         *
         * @return the source
         */
        public LocalBrowsers build() {
            return new LocalBrowsers(this);
        }
    }
}
