package com.aiqaramba.samples.shop;

import com.aiqaramba.samples.shop.account.Accounts;
import com.aiqaramba.samples.shop.cart.Pricing;
import com.aiqaramba.samples.shop.pages.ShopPages;
import com.aiqaramba.samples.shop.web.AssetHandler;
import com.aiqaramba.samples.shop.web.Handler;
import com.aiqaramba.samples.shop.web.SiteHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A running shop on the loopback address, until it is closed; thread-safe. */
public final class Shop implements AutoCloseable {
    /** The e-mail address of the only account. */
    public static final String DEMO_EMAIL = Accounts.DEMO_EMAIL;

    /** The password of the only account, unless the builder is given another. */
    public static final String DEMO_PASSWORD = "correct-horse-battery";

    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads;

    private Shop(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Starts a shop without bugs on a free port. */
    public static Shop start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The address of the first page, such as {@code http://127.0.0.1:8080/}. */
    public URI url() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/");
    }

    /** Stops at once and frees the port; closing again has no effect. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** The options of a shop: any free port, the demo password and no bugs, unless said otherwise. */
    public static final class Builder {
        private int port;
        private String password = DEMO_PASSWORD;
        private Set<Bug> bugs = EnumSet.noneOf(Bug.class);

        private Builder() {}

        /** Sets the port; 0 takes a free one. */
        public Builder port(int newPort) {
            port = newPort;
            return this;
        }

        public Builder password(String newPassword) {
            password = newPassword;
            return this;
        }

        public Builder bugs(Set<Bug> newBugs) {
            bugs = Set.copyOf(newBugs);
            return this;
        }

        /** Throws UncheckedIOException when the port is taken. */
        public Shop start() {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, Builder::daemon);
            HttpServer server = bind();
            server.setExecutor(threads);
            server.createContext("/", new SiteHandler(site()));
            server.createContext(AssetHandler.PATH, new AssetHandler());
            server.start();
            return new Shop(server, threads);
        }

        private Handler site() {
            return ShopPages.with(
                    new Accounts(password),
                    bugs.contains(Bug.WRONG_TOTAL) ? Pricing.FORGETS_A_PAIR : Pricing.EXACT,
                    !bugs.contains(Bug.DEAD_BUTTON),
                    !bugs.contains(Bug.LOST_CART));
        }

        private HttpServer bind() {
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The shop cannot listen on port " + port + " of the loopback address", e);
            }
        }

        private static Thread daemon(Runnable work) {
            Thread thread = new Thread(work, "sample-shop");
            thread.setDaemon(true);
            return thread;
        }
    }
}
