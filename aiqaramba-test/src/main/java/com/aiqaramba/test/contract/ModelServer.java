package com.aiqaramba.test.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A server on loopback that answers every request in the way that it was told last, and keeps what it was asked. */
final class ModelServer implements AutoCloseable {
    /** Pause between the pieces of an answer that takes its time. */
    private static final long PAUSE_MILLIS = 20;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "aiqaramba-contract-server");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Answer answer = (exchange, request) -> {};

    ModelServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    /** Reaction of the server to a request that it has read. */
    interface Answer {
        void give(HttpExchange exchange, String request) throws IOException;
    }

    URI address() {
        return URI.create("http://localhost:" + http.getAddress().getPort());
    }

    void answers(Answer next) {
        answer = next;
    }

    void answers(int status, String body) {
        answers((exchange, request) -> send(exchange, status, body));
    }

    /** Makes the body of each answer from that of its request. */
    void answersEach(UnaryOperator<String> body) {
        answers((exchange, request) -> send(exchange, 200, body.apply(request)));
    }

    void keepsSilent() {
        answers((exchange, request) -> pause(Long.MAX_VALUE));
    }

    /** White space without end, then never the answer: no parser has reason to complain. */
    void drips() {
        answers((exchange, request) -> {
            OutputStream body = begin(exchange);
            while (!pause(PAUSE_MILLIS)) {
                body.write(' ');
                body.flush();
            }
        });
    }

    /** White space, then an answer. */
    void sends(int megabytes, String end) {
        answers((exchange, request) -> {
            byte[] megabyte = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream body = begin(exchange)) {
                for (int i = 0; i < megabytes; i++) {
                    body.write(megabyte);
                }
                body.write(end.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** Announces the whole body and ends the connection in its middle. */
    void breaksOff(String body) {
        answers((exchange, request) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        });
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    boolean wasAsked() throws InterruptedException {
        return arrived.await(30, TimeUnit.SECONDS);
    }

    boolean sawTheConnectionEnd() throws InterruptedException {
        return hungUp.await(30, TimeUnit.SECONDS);
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(request);
            arrived.countDown();
            answer.give(exchange, request);
        } catch (IOException e) {
            hungUp.countDown();
        }
    }

    private static OutputStream begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Waits; true when the server was closed meanwhile. */
    private boolean pause(long millis) throws IOException {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
        threads.shutdownNow();
    }
}
