package com.aiqaramba.browser.internal.network;

import com.aiqaramba.core.web.Origin;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server that keeps what arrives: method, path, and body. */
final class Outside implements AutoCloseable {
    private final List<String> arrivals = new CopyOnWriteArrayList<>();
    private final List<List<String>> headers = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    Outside() throws IOException {
        this(InetAddress.getLoopbackAddress());
    }

    Outside(InetAddress bind) throws IOException {
        server = HttpServer.create(new InetSocketAddress(bind, 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        arrivals.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + new String(body, StandardCharsets.ISO_8859_1))
                .strip());
        headers.add(exchange.getRequestHeaders().entrySet().stream()
                .map(header -> header.getKey() + ": " + String.join("|", header.getValue()))
                .toList());
        byte[] answer = "the outside".getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().add("Keep-Alive", "timeout=5");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return url("127.0.0.1", path);
    }

    String url(String host, String path) {
        return "http://" + host + ":" + port() + path;
    }

    Origin origin() {
        return Origin.of(url("/"));
    }

    List<String> arrivals() {
        return arrivals;
    }

    /** Of the latest request. */
    List<String> headers() {
        return headers.get(headers.size() - 1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
