package com.aiqaramba.browser.internal.driver;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.HttpClient;
import org.openqa.selenium.remote.http.HttpMethod;
import org.openqa.selenium.remote.http.HttpRequest;
import org.openqa.selenium.remote.http.HttpResponse;
import org.openqa.selenium.remote.http.WebSocket;

/**
 * HTTP client that waits longer for a new session, which may stand in a queue, than for the answer to a command. Its
 * filter applies to all that it sends.
 */
final class OpeningClient implements HttpClient {
    private static final Factory CLIENTS = Factory.createDefault();

    private final ClientConfig opening;
    private final HttpClient commands;

    private OpeningClient(ClientConfig opening, HttpClient commands) {
        this.opening = opening;
        this.commands = commands;
    }

    /** Makes clients that wait so long for a session, and for the rest as they are configured. */
    static Factory factory(Duration timeout) {
        return config -> new OpeningClient(config.readTimeout(timeout), CLIENTS.createClient(config));
    }

    @Override
    public HttpResponse execute(HttpRequest request) {
        return request.getMethod() == HttpMethod.POST && request.getUri().equals("/session")
                ? open(request)
                : commands.execute(request);
    }

    private HttpResponse open(HttpRequest request) {
        try (HttpClient client = CLIENTS.createClient(opening)) {
            return client.execute(request);
        }
    }

    @Override
    public WebSocket openSocket(HttpRequest request, WebSocket.Listener listener) {
        return commands.openSocket(request, listener);
    }

    @Override
    @Deprecated(forRemoval = true)
    @SuppressWarnings("removal") // the interface still has it
    public <T> CompletableFuture<java.net.http.HttpResponse<T>> sendAsyncNative(
            java.net.http.HttpRequest request, BodyHandler<T> handler) {
        return commands.sendAsyncNative(filtered(request), handler);
    }

    @Override
    @Deprecated(forRemoval = true)
    @SuppressWarnings("removal") // the interface still has it
    public <T> java.net.http.HttpResponse<T> sendNative(java.net.http.HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return commands.sendNative(filtered(request), handler);
    }

    /**
     * With the headers that the configured filter sets, such as the one that says who comes; Selenium leaves them out.
     */
    private java.net.http.HttpRequest filtered(java.net.http.HttpRequest request) {
        java.net.http.HttpRequest.Builder filtered =
                java.net.http.HttpRequest.newBuilder(request, (name, value) -> true);
        opening.filter()
                .andFinally(prepared -> {
                    prepared.forEachHeader(filtered::setHeader);
                    return new HttpResponse();
                })
                .execute(new HttpRequest(
                        HttpMethod.valueOf(request.method()), request.uri().toString()));
        return filtered.build();
    }

    @Override
    public void close() {
        commands.close();
    }
}
