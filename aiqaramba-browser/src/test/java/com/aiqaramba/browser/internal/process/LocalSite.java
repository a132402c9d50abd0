package com.aiqaramba.browser.internal.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Pages on the loopback interface: a plain one, and one that never ends. */
final class LocalSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);

    private final Semaphore reached = new Semaphore(0);

    LocalSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            begin(exchange, "<title>plain</title>");
            exchange.close();
        });
        server.createContext("/endless", exchange -> {
            begin(exchange, "<title>endless</title>".repeat(100));
            await();
        });
        server.createContext("/reached", exchange -> {
            begin(exchange, "");
            exchange.close();
            reached.release();
        });
        server.start();
    }

    private static void begin(HttpExchange exchange, String html) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(html.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until a page has fetched {@code /reached} once more. */
    void awaitReached() {
        reached.acquireUninterruptibly();
    }

    String page(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
