package com.aiqaramba.samples.shop.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Sends a status and a body. */
final class ShopReplies {
    private static final int NO_BODY = -1;

    private ShopReplies() {}

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        // The JDK's server sends head and body apart; on a kept connection the second waits 40 ms for an answer
        // to the first (Nagle's algorithm), on a new one it does not.
        exchange.getResponseHeaders().set("Connection", "close");
        if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
