package com.aiqaramba.verification.verdicts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The small applications on the loopback interface, with a state of their own for one run. */
final class SmallSite implements AutoCloseable {
    private final HttpServer server;
    private final List<String> notes = new ArrayList<>(List.of("Feed the cat"));
    private final TicketDesk desk = new TicketDesk();

    SmallSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException occupied) {
            throw new UncheckedIOException(occupied);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    String url(String page, String defect) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + page
                + (defect.isEmpty() ? "" : "?bug=" + defect);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String defect = query.startsWith("bug=") ? query.substring(4) : "";
            if (path.equals("/notes")) {
                notes(exchange, defect, body);
            } else if (path.startsWith(WebLibrary.PATH)) {
                send(exchange, 200, "text/javascript", WebLibrary.text(path));
            } else if (path.startsWith("/desk")) {
                desk.serve(exchange, defect, body);
            } else {
                file(exchange, path.substring(1));
            }
        }
    }

    private void notes(HttpExchange exchange, String defect, String body) throws IOException {
        boolean isNew = exchange.getRequestMethod().equals("POST");
        if (isNew && (defect.equals("silent") || defect.equals("refused"))) {
            send(exchange, 500, "text/plain", "broken");
            return;
        }
        if (isNew) {
            keep(defect, body);
        }
        List<String> told = defect.equals("other-user") ? List.of("Buy a car") : List.copyOf(notes);
        send(
                exchange,
                200,
                "application/json",
                told.stream().map(note -> '"' + note + '"').collect(Collectors.joining(",", "[", "]")));
        if (defect.equals("forgotten") && !isNew) {
            notes.removeIf(note -> note.startsWith("Water"));
        }
    }

    private void keep(String defect, String body) {
        if (defect.equals("overwritten")) {
            notes.clear();
        }
        notes.add(defect.equals("short") ? body.substring(0, 9) : body);
    }

    private static void file(HttpExchange exchange, String name) throws IOException {
        try (InputStream file = SmallSite.class.getResourceAsStream(name)) {
            if (file == null) {
                send(exchange, 404, "text/html", "<title>404</title><h1>Not found: " + name + "</h1>");
            } else {
                send(exchange, 200, "text/html", new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
