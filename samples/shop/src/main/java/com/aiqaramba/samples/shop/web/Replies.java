package com.aiqaramba.samples.shop.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Sends a status and a body. */
final class Replies {
    private static final int NO_BODY = -1;

    private Replies() {}

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
