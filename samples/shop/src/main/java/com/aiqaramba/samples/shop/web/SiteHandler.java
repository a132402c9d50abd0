package com.aiqaramba.samples.shop.web;

import com.aiqaramba.samples.shop.session.Visitor;
import com.aiqaramba.samples.shop.session.Visitors;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Turns exchanges into requests of a known visitor and sends the responses; one request per visitor at a time. */
public final class SiteHandler implements HttpHandler {
    private static final Logger LOG = System.getLogger(SiteHandler.class.getName());

    private final Visitors visitors = new Visitors();
    private final Handler site;

    public SiteHandler(Handler site) {
        this.site = site;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Visitor> known =
                    SessionCookie.read(exchange.getRequestHeaders()).flatMap(visitors::find);
            Visitor visitor = known.orElseGet(Visitor::new);
            Response response = answer(exchange, visitor);
            Optional<Visitor> next =
                    response.continueAs().or(() -> known.isPresent() ? Optional.empty() : Optional.of(visitor));
            next.ifPresent(who -> {
                visitors.forget(visitor);
                SessionCookie.write(exchange.getResponseHeaders(), visitors.register(who));
            });
            send(exchange, response);
        }
    }

    private Response answer(HttpExchange exchange, Visitor visitor) throws IOException {
        if (isForeignChange(exchange)) {
            return plain(403, "This form was not sent from the shop.");
        }
        try {
            Request request = read(exchange, visitor);
            synchronized (visitor) {
                return site.handle(request);
            }
        } catch (IllegalArgumentException e) {
            return plain(400, "The shop cannot read this request.");
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A page of the sample shop failed", e);
            return plain(500, "Something went wrong in the shop.");
        }
    }

    private static Request read(HttpExchange exchange, Visitor visitor) throws IOException {
        String method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return new Request(
                method,
                exchange.getRequestURI().getPath(),
                "",
                Parameters.parse(query),
                FormBody.read(exchange),
                visitor);
    }

    /** SameSite cookies do not tell the ports of one host apart; the Origin header does. */
    private static boolean isForeignChange(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String origin = headers.getFirst("Origin");
        return origin != null
                && exchange.getRequestMethod().equals("POST")
                && !origin.equals("http://" + headers.getFirst("Host"));
    }

    private static Response plain(int status, String sentence) {
        return Response.page(status, ShopHtml.of("""
                        <!doctype html>
                        <html lang="en"><head><title>{}</title></head><body><h1>{}</h1><p>{}</p></body></html>
                        """, sentence, status, sentence));
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        SecurityHeaders.addTo(headers, response.framing());
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        response.location().ifPresent(path -> headers.set("Location", path));
        ShopReplies.send(exchange, response.status(), response.bytes());
    }
}
