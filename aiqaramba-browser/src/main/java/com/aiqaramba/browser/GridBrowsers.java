package com.aiqaramba.browser;

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
 * Browsers of a Selenium Grid: standalone, hub and nodes, or nodes that start a container for each session. Each session
 * has a browser that nobody used before. {@link BrowserSession#close} ends it through the Grid within 5 seconds, also when
 * a page keeps its driver from answering; what is still open when the JVM ends in an orderly way is ended by a shutdown
 * hook.
 *
 * <p>Each session carries a label. Every start first ends what a dead process of the same user of this machine has left on
 * the Grid, and nothing of anybody else; {@link #withOwner} widens that.
 *
 * <p>What a run may reach is decided by a proxy in this JVM, to which the nodes have to connect; see
 * {@link #withNetworkGateAt}.
 *
 * <p>Defaults: headless Chrome or Chromium; as many browsers at once as the Grid had slots for it at the first start, with
 * the queue and the patience of {@link BrowserLimit} before them; 5 minutes in which the Grid has to give a browser.
 *
 * <p>From the first browser on, the loggers {@code org.openqa.selenium} of java.util.logging are kept at INFO in the whole
 * JVM: below, Selenium logs what is typed, secrets included.
 *
 * <p>Immutable and thread-safe.
 */
public final class GridBrowsers implements BrowserSource {
    private static final Duration STATUS = Duration.ofSeconds(10);

    private final GridAccess access;
    private final OwnerProcess owner;
    private final Grid grid;
    private final GridOptions options;
    private final SlotLimit slots;

    private GridBrowsers(GridAccess access, OwnerProcess owner, GridOptions options) {
        this(access, owner, new Grid(access, owner, duration -> Thread.sleep(duration.toMillis())), options);
    }

    private GridBrowsers(GridAccess access, OwnerProcess owner, Grid grid, GridOptions options) {
        this(access, owner, grid, options, new SlotLimit());
    }

    private GridBrowsers(GridAccess access, OwnerProcess owner, Grid grid, GridOptions options, SlotLimit slots) {
        this.access = access;
        this.owner = owner;
        this.grid = grid;
        this.options = options;
        this.slots = slots;
    }

    /**
     * Browsers of a Grid.
     *
     * @param grid the address of its hub, router or standalone server, like {@code https://grid.example:4444}; with https
     *     only TLS 1.3 is spoken
     * @return a provider with the defaults
     * @throws IllegalArgumentException when the address is not of http or https, or holds a user
     */
    public static GridBrowsers at(URI grid) {
        return new GridBrowsers(GridAccess.to(grid), OwnerProcess.current(), GridOptions.DEFAULT);
    }

    /**
     * The same provider for a Grid that asks who comes. With http the password crosses the network as it is.
     *
     * @param user the name
     * @param secret the password; it stays open as long as this provider is in use
     * @return the new provider
     */
    public GridBrowsers withCredentials(String user, Secret secret) {
        return new GridBrowsers(access.with(new Credentials(user, secret)), owner, options);
    }

    /**
     * The same provider for a Grid whose certificate is of a private authority.
     *
     * @param authorities the certificates that are trusted, and the only ones; the default is what the JVM trusts
     * @return the new provider
     * @throws IllegalArgumentException when the Grid's address is of http
     * @throws com.aiqaramba.core.error.ConfigurationException when the key store was not loaded
     */
    public GridBrowsers withTrust(KeyStore authorities) {
        return new GridBrowsers(access.trusting(authorities), owner, options);
    }

    /**
     * The same provider under a name that at most one process has at a time, such as that of a pod. What an earlier process
     * of that name has left on the Grid is ended at the first start, even after a restart of its container or machine.
     *
     * @param name shown to all who use the Grid; the default is none: then only a process whose number, start and kernel
     *     are known to this one counts as dead, and outside Linux none
     * @return the new provider
     */
    public GridBrowsers withOwner(String name) {
        return new GridBrowsers(access, OwnerProcess.named(name), options);
    }

    /**
     * The same provider with another browser.
     *
     * @param browser which one; the default is {@link Browser#CHROME}, which to a Grid is the same as Chromium
     * @return the new provider
     */
    public GridBrowsers withBrowser(Browser browser) {
        return new GridBrowsers(access, owner, grid, options.with(browser.product()));
    }

    /**
     * The same provider with windows, for nodes that have a display.
     *
     * @return the new provider
     */
    public GridBrowsers headed() {
        return with(options.headed());
    }

    /**
     * The same provider with another limit of browsers at once. Providers that share a limit share its queue.
     *
     * @param browsers the limit; the default is the number of the Grid's slots at the first start
     * @return the new provider
     */
    public GridBrowsers withLimit(BrowserLimit browsers) {
        return with(options.with(browsers));
    }

    /**
     * The same provider with another time in which the Grid has to give a browser. The wait in the Grid's own queue, where
     * it serves other processes too, is part of it.
     *
     * @param timeout more than zero; the default is 5 minutes, like that of a Grid
     * @return the new provider
     */
    public GridBrowsers withStartTimeout(Duration timeout) {
        return with(options.withStartTimeout(positive(timeout, "start timeout", "5 minutes")));
    }

    /**
     * The same provider with another limit for one command. A command that takes longer, usually because a script on the
     * page never ends, costs the session.
     *
     * @param beyondPageLoad how much longer than the page load timeout of the run a command may take, more than zero; the
     *     default is 10 seconds
     * @return the new provider
     */
    public GridBrowsers withCommandTimeout(Duration beyondPageLoad) {
        return with(options.withCommandTimeout(positive(beyondPageLoad, "command timeout", "10 seconds")));
    }

    /**
     * The same provider with another place for the proxy of each run. Whoever reaches that port reaches, as long as the
     * run lasts, what the run may reach: it belongs on a network that only the nodes share.
     *
     * @param bind the address of this machine on which it listens, on a port of the system's choice; the default is the one
     *     from which the Grid is reached
     * @param advertisedHost the name or address by which the nodes find it; an IPv6 address stands in square brackets
     * @return the new provider
     */
    public GridBrowsers withNetworkGateAt(InetAddress bind, String advertisedHost) {
        return with(options.withGate(bind, advertisedHost));
    }

    /**
     * The same provider without a proxy, for nodes that cannot connect to this JVM. Instead the browser can look up nothing
     * but the host names of the run's origins. That is less: every port of those hosts can be reached, nobody looks at the
     * addresses that the names lead to, private ones included, and nothing that is refused is noticed. A browser must know
     * its run when it starts, so none can be kept warm.
     *
     * @return the new provider
     */
    public GridBrowsers withResolverRules() {
        return with(options.withResolverRules());
    }

    private GridBrowsers with(GridOptions other) {
        return new GridBrowsers(access, owner, grid, other, slots);
    }

    private static Duration positive(Duration value, String name, String usual) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("The " + name + " is more than zero; the default is " + usual + ".");
        }
        return value;
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
            GridSession session = grid.open(launch(profile, status, route(gate, run), run), options.startTimeout());
            parts.add(session::close);
            permit.started();
            return new DrivenBrowser(session.driver(), gate, session.downloads(), parts.keep());
        }
    }

    private GridStatus look(BrowserProfile profile) throws InterruptedException {
        Duration patience = options.startTimeout().compareTo(STATUS) < 0 ? options.startTimeout() : STATUS;
        return grid.look(patience, profile.idleTimeout().plus(profile.pageLoadTimeout()));
    }

    private BrowserLimit limit(GridStatus status) {
        return options.limit()
                .orElseGet(() -> slots.of(status.slots(options.product().webDriverName())));
    }

    private InetAddress gateAddress() {
        return options.resolverRules()
                ? InetAddress.getLoopbackAddress()
                : options.gateAt().orElseGet(grid::localAddress);
    }

    private NetworkRoute route(NetworkGate gate, Optional<SessionRequest> run) {
        if (!options.resolverRules()) {
            String address = gate.hostAndPort();
            return NetworkRoute.through(options.gateHost()
                    .map(host -> host + address.substring(address.lastIndexOf(':')))
                    .orElse(address));
        }
        return NetworkRoute.byNames(run.orElseThrow(() -> new IllegalStateException(
                        "With resolver rules a browser must know its run when it starts; it cannot be kept warm."))
                .network());
    }

    private GridLaunch launch(
            BrowserProfile profile, GridStatus status, NetworkRoute route, Optional<SessionRequest> run) {
        return new GridLaunch(
                options.product(),
                options.headless(),
                profile,
                options.commandTimeout(),
                route,
                status.managesDownloads(options.product().webDriverName()),
                run.map(request -> request.run().toString()));
    }
}
