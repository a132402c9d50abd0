package com.aiqaramba.samples.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A visitor over real HTTP who keeps cookies and follows redirects, as a browser does. */
final class Surfer {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI start;

    Surfer(Shop shop) {
        start = shop.url();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Sends a form; the fields are names and values in turn. */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(start.resolve(path));
    }

    HttpResponse<String> addToCart(String slug, int size, int quantity) throws IOException, InterruptedException {
        return post("/shoes/" + slug + "/cart", "size", String.valueOf(size), "quantity", String.valueOf(quantity));
    }

    HttpResponse<String> signIn(String password) throws IOException, InterruptedException {
        return post("/sign-in", "email", Shop.DEMO_EMAIL, "password", password);
    }

    String sessionCookie() {
        return cookies.getCookieStore().getCookies().get(0).getValue();
    }

    static String encode(String... fields) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            encoded.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return encoded.toString();
    }
}
