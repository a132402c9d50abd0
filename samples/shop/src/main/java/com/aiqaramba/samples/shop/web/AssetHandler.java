package com.aiqaramba.samples.shop.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.samples.shop.web.Response.Framing;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/** Serves the few files below {@code /assets/} by name, and nothing else. */
public final class AssetHandler implements HttpHandler {
    public static final String PATH = "/assets/";

    private static final Map<String, String> TYPES = Map.of(
            "shop.css", "text/css; charset=utf-8",
            "shop.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String name = exchange.getRequestURI().getPath().substring(PATH.length());
            Headers headers = exchange.getResponseHeaders();
            SecurityHeaders.addTo(headers, Framing.FORBIDDEN);
            if (!TYPES.containsKey(name)) {
                headers.set("Content-Type", "text/plain; charset=utf-8");
                ShopReplies.send(exchange, 404, "No such file.".getBytes(UTF_8));
                return;
            }
            headers.set("Content-Type", TYPES.getOrDefault(name, ""));
            headers.set("Cache-Control", "max-age=3600");
            ShopReplies.send(exchange, 200, Resources.bytes("assets/" + name));
        }
    }
}
