package com.aiqaramba.browser;

import com.aiqaramba.browser.internal.driver.CommandTimeout;
import com.aiqaramba.browser.internal.driver.Product;
import com.aiqaramba.browser.internal.driver.SeleniumVersion;
import com.aiqaramba.browser.internal.grid.Credentials;
import com.aiqaramba.browser.internal.grid.Grid;
import com.aiqaramba.browser.internal.grid.GridAccess;
import com.aiqaramba.browser.internal.grid.GridLaunch;
import com.aiqaramba.browser.internal.grid.GridSession;
import com.aiqaramba.browser.internal.grid.GridStatus;
import com.aiqaramba.browser.internal.grid.NetworkRoute;
import com.aiqaramba.browser.internal.life.OwnerProcess;
import com.aiqaramba.browser.internal.network.NetworkGate;
import com.aiqaramba.browser.internal.session.DrivenBrowser;
import com.aiqaramba.browser.internal.session.OpenParts;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.BrowserSource;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.spi.StartedBrowser;
import java.net.InetAddress;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;

/**
 * Source of browsers of a Selenium Grid: standalone, hub and nodes, or nodes that start a container for each session.
 * Each session has a browser that nobody used before. {@link BrowserSession#close} ends it through the Grid within 5
 * seconds, also when a page keeps its driver from answering; what is still open when the JVM ends in an orderly way is
 * ended by a shutdown hook.
 *
 * <pre>{@code
 * GridBrowsers browsers = GridBrowsers.builder(URI.create("https://grid.example:4444"))
 *         .credentials("aiqaramba", password)
 *         .owner("worker-3")
 *         .build();
 * }</pre>
 *
 * <p>Each session carries a label. Every start first ends what a dead process of the same user of this machine has left
 * on the Grid, and nothing of anybody else; {@link Builder#owner} widens that.
 *
 * <p>What a run may reach is decided by a proxy in this JVM, to which the nodes have to connect; see
 * {@link Builder#networkGate}.
 *
 * <p>Defaults: headless Chrome or Chromium; as many browsers at once as the Grid had slots for it at the first start,
 * with the queue and the wait of {@link BrowserLimit} before them; 5 minutes in which the Grid has to give a browser.
 *
 * <p>From the first browser on, the loggers {@code org.openqa.selenium} of java.util.logging are kept at INFO in the
 * whole JVM: below, Selenium logs what is typed, secrets included.
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public final class GridBrowsers implements BrowserSource {
    private static final Duration STATUS = Duration.ofSeconds(10);

    private final Grid grid;
    private final SlotLimit slots = new SlotLimit();
    private final Product product;
    private final boolean headless;
    private final Duration commandTimeout;
    private final Duration startTimeout;
    private final Optional<BrowserLimit> limit;
    private final Optional<InetAddress> gateAt;
    private final Optional<String> gateHost;
    private final boolean resolverRules;

    private GridBrowsers(Builder options) {
        grid = new Grid(options.access, options.owner, duration -> Thread.sleep(duration.toMillis()));
        product = options.product;
        headless = options.headless;
        commandTimeout = options.commandTimeout;
        startTimeout = options.startTimeout;
        limit = options.limit;
        gateAt = options.gateAt;
        gateHost = options.gateHost;
        resolverRules = options.resolverRules;
    }

    /**
     * Returns a source of browsers of a Grid that asks nobody who comes.
     *
     * @param grid the address of its hub, router or standalone server, like {@code https://grid.example:4444}; with
     *     https only TLS 1.3 is spoken
     * @return a source with the defaults
     * @throws IllegalArgumentException when the address is not of http or https, or holds a user
     */
    public static GridBrowsers at(URI grid) {
        return builder(grid).build();
    }

    /**
     * Begins a source of browsers of a Grid.
     *
     * @param grid the address of its hub, router or standalone server, like {@code https://grid.example:4444}; with
     *     https only TLS 1.3 is spoken
     * @return a builder with the defaults
     * @throws IllegalArgumentException when the address is not of http or https, or holds a user
     */
    public static Builder builder(URI grid) {
        return new Builder(GridAccess.to(grid));
    }

    /** {@inheritDoc} */
    @Override
    public BrowserSession open(SessionRequest request) throws InterruptedException {
        BrowserSource knowing = (profile, listener) -> start(profile, listener, Optional.of(request));
        return knowing.open(request);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException with resolver rules
     */
    @Override
    public StartedBrowser start(BrowserProfile profile, SessionListener listener) throws InterruptedException {
        return start(profile, listener, Optional.empty());
    }

    private StartedBrowser start(BrowserProfile profile, SessionListener listener, Optional<SessionRequest> run)
            throws InterruptedException {
        SeleniumVersion.check();
        try (OpenParts parts = new OpenParts()) {
            GridStatus status = look(profile);
            BrowserLimit.Permit permit = limit(status).acquire(listener);
            parts.add(permit::close);
            NetworkGate gate = NetworkGate.listen(gateAddress());
            parts.add(gate::close);
            GridSession session = grid.open(launch(profile, status, route(gate, run), run), startTimeout);
            parts.add(session::close);
            permit.started();
            return new DrivenBrowser(session.driver(), gate, session.downloads(), parts.keep());
        }
    }

    private GridStatus look(BrowserProfile profile) throws InterruptedException {
        Duration timeout = startTimeout.compareTo(STATUS) < 0 ? startTimeout : STATUS;
        return grid.look(timeout, profile.idleTimeout().plus(profile.pageLoadTimeout()));
    }

    private BrowserLimit limit(GridStatus status) {
        return limit.orElseGet(() -> slots.of(status.slots(product.webDriverName())));
    }

    private InetAddress gateAddress() {
        return resolverRules ? InetAddress.getLoopbackAddress() : gateAt.orElseGet(grid::localAddress);
    }

    private NetworkRoute route(NetworkGate gate, Optional<SessionRequest> run) {
        if (!resolverRules) {
            String address = gate.hostAndPort();
            return NetworkRoute.through(gateHost.map(host -> host + address.substring(address.lastIndexOf(':')))
                    .orElse(address));
        }
        return NetworkRoute.byNames(run.orElseThrow(() -> new IllegalStateException(
                        "With resolver rules a browser must know its run when it starts; it cannot be kept warm."))
                .network());
    }

    private GridLaunch launch(
            BrowserProfile profile, GridStatus status, NetworkRoute route, Optional<SessionRequest> run) {
        return new GridLaunch(
                product,
                headless,
                profile,
                commandTimeout,
                route,
                status.managesDownloads(product.webDriverName()),
                run.map(request -> request.run().toString()));
    }

    /**
     * Builder of {@link GridBrowsers}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private GridAccess access;
        private OwnerProcess owner = OwnerProcess.current();
        private Product product = Product.CHROME;
        private boolean headless = true;
        private Duration commandTimeout = CommandTimeout.DEFAULT;
        private Duration startTimeout = Duration.ofMinutes(5);
        private Optional<BrowserLimit> limit = Optional.empty();
        private Optional<InetAddress> gateAt = Optional.empty();
        private Optional<String> gateHost = Optional.empty();
        private boolean resolverRules;

        private Builder(GridAccess access) {
            this.access = access;
        }

        /**
         * Sets who comes, for a Grid that asks. With http the password crosses the network as it is.
         *
         * @param user the name
         * @param secret the password; it stays open as long as the source is in use
         * @return this builder
         */
        public Builder credentials(String user, Secret secret) {
            access = access.with(new Credentials(user, secret));
            return this;
        }

        /**
         * Sets the authorities that are trusted, for a Grid whose certificate is of a private one.
         *
         * @param authorities the certificates that are trusted, and the only ones; the default is what the JVM trusts
         * @return this builder
         * @throws IllegalArgumentException when the Grid's address is of http
         * @throws com.aiqaramba.core.error.ConfigurationException when the key store was not loaded
         */
        public Builder trust(KeyStore authorities) {
            access = access.trusting(authorities);
            return this;
        }

        /**
         * Sets a name that at most one process has at a time, such as that of a pod. What an earlier process of that
         * name has left on the Grid is ended at the first start, even after a restart of its container or machine.
         *
         * @param name shown to all who use the Grid; the default is none: then only a process whose number, start and
         *     kernel are known to this one counts as dead, and outside Linux none
         * @return this builder
         */
        public Builder owner(String name) {
            owner = OwnerProcess.named(name);
            return this;
        }

        /**
         * Sets which browser is started.
         *
         * @param only the default is {@link Browser#CHROME}, which to a Grid is the same as Chromium
         * @return this builder
         */
        public Builder browser(Browser only) {
            product = only.product();
            return this;
        }

        /**
         * Gives the browsers windows, for nodes that have a display; the default is none.
         *
         * @return this builder
         */
        public Builder headed() {
            headless = false;
            return this;
        }

        /**
         * Sets how many browsers there are at once. Sources that share a limit share its queue.
         *
         * @param browsers the default is the number of the Grid's slots at the first start
         * @return this builder
         */
        public Builder limit(BrowserLimit browsers) {
            limit = Optional.of(browsers);
            return this;
        }

        /**
         * Sets the time in which the Grid has to give a browser. The wait in the Grid's own queue, where it serves
         * other processes too, is part of it.
         *
         * @param timeout more than zero; the default is 5 minutes, like that of a Grid
         * @return this builder
         * @throws IllegalArgumentException when it is zero or negative
         */
        public Builder startTimeout(Duration timeout) {
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("The start timeout is more than zero; the default is 5 minutes.");
            }
            startTimeout = timeout;
            return this;
        }

        /**
         * Sets how long one command may take. A command that takes longer, usually because a script on the page never
         * ends, costs the session.
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
         * Sets where the proxy of each run listens. Whoever reaches that port reaches, as long as the run lasts, what
         * the run may reach: it belongs on a network that only the nodes share. The later of this and {@link
         * #resolverRules} counts.
         *
         * @param bind the address of this machine on which it listens, on a port of the system's choice; the default is
         *     the one from which the Grid is reached
         * @param advertisedHost the name or address by which the nodes find it; an IPv6 address stands in square
         *     brackets
         * @return this builder
         */
        public Builder networkGate(InetAddress bind, String advertisedHost) {
            gateAt = Optional.of(bind);
            gateHost = Optional.of(advertisedHost);
            resolverRules = false;
            return this;
        }

        /**
         * Leaves the proxy out, for nodes that cannot connect to this JVM. Instead the browser can look up nothing but
         * the host names of the run's origins. That is less: every port of those hosts can be reached, nobody looks at
         * the addresses that the names lead to, private ones included, and nothing that is refused is noticed. A
         * browser must know its run when it starts, so none can be kept warm.
         *
         * @return this builder
         */
        public Builder resolverRules() {
            resolverRules = true;
            return this;
        }

        /**
         * Builds the source. The Grid is not asked yet.
         *
         * @return the source
         */
        public GridBrowsers build() {
            return new GridBrowsers(this);
        }
    }
}
