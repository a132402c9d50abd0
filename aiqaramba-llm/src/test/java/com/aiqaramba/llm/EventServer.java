package com.aiqaramba.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that writes its answer bit by bit, as a test tells it. */
public final class EventServer implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private volatile Answer answer = stream -> {};

    /** Starts it. */
    public EventServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    /** How a request is answered. What is written to it is sent at once. */
    public interface Answer {
        void write(Stream stream) throws IOException, InterruptedException;
    }

    /** The body of an answer. */
    public record Stream(OutputStream out) {
        public void send(String... events) throws IOException {
            sendRaw(Sse.of(List.of(events)));
        }

        public void sendRaw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    public String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    public void answers(Answer next) {
        answer = next;
    }

    public void answers(String... events) {
        answers(stream -> stream.send(events));
    }

    public int requests() {
        return requests.get();
    }

    public boolean sawTheConnectionEnd() throws InterruptedException {
        return hungUp.await(30, TimeUnit.SECONDS);
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            answer.write(new Stream(exchange.getResponseBody()));
        } catch (IOException e) {
            hungUp.countDown();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
