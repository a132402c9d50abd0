package com.aiqaramba.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Answers as a Grid would, or as none would. */
final class FakeGrid implements AutoCloseable {
    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    private FakeGrid(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.start();
    }

    static FakeGrid plain() throws IOException {
        return new FakeGrid(HttpServer.create(anyPort(), 0), "http");
    }

    static FakeGrid secure(SSLContext keys, String protocol) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(keys) {
            @Override
            public void configure(HttpsParameters connection) {
                SSLParameters parameters = keys.getDefaultSSLParameters();
                parameters.setProtocols(new String[] {protocol});
                connection.setSSLParameters(parameters);
            }
        });
        return new FakeGrid(server, "https");
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    FakeGrid on(String path, int status, String answer) {
        return on(path, status, () -> answer);
    }

    FakeGrid on(String path, int status, Supplier<String> answer) {
        return on(path, exchange -> {
            byte[] body = answer.get().getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    FakeGrid on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getRequestBody().readAllBytes();
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return this;
    }

    /** Takes what comes, tells that, and says nothing until the server is closed. */
    FakeGrid silentOn(String path, CompletableFuture<Boolean> asked) {
        return on(path, exchange -> {
            asked.complete(true);
            try {
                closed.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** One for each request that arrived. */
    List<String> authorizations() {
        return authorizations;
    }

    URI address() {
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        closed.countDown();
        threads.shutdownNow();
        server.stop(0);
    }
}
