package com.example.tester;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A page with one button, on a port of the loopback interface. */
final class Shop implements AutoCloseable {
    private static final byte[] PAGE =
            """
            <!doctype html><title>Shop</title>
            <p id="cart">0 items</p>
            <button onclick="document.getElementById('cart').textContent = '1 item'">Add to cart</button>
            """
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    private Shop(HttpServer server) {
        this.server = server;
    }

    static Shop open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, PAGE.length);
            try (var body = exchange.getResponseBody()) {
                body.write(PAGE);
            }
        });
        server.start();
        return new Shop(server);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
