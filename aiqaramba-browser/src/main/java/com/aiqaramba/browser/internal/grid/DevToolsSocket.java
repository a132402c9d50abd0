package com.aiqaramba.browser.internal.grid;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A way to a Chromium on a Grid that leads past its driver: as long as a script on a page never ends, the driver does
 * not even end the session.
 */
final class DevToolsSocket {
    private static final String CLOSE = "{\"id\":1,\"method\":\"Browser.close\"}";

    private final GridAccess grid;

    DevToolsSocket(GridAccess grid) {
        this.grid = grid;
    }

    /**
     * Ends the browser of a session, which makes its driver answer again.
     *
     * @return whether the browser said that it obeys
     */
    boolean closeBrowser(String session, Duration atMost) throws InterruptedException {
        FirstAnswer answer = new FirstAnswer();
        CompletableFuture<WebSocket> connection = connect(session, answer);
        try {
            connection
                    .thenCompose(socket -> socket.sendText(CLOSE, true))
                    .thenCompose(sent -> answer.arrived)
                    .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException noWay) {
            return false;
        } finally {
            CompletableFuture<?> unused = connection.thenAccept(WebSocket::abort);
        }
    }

    private CompletableFuture<WebSocket> connect(String session, WebSocket.Listener listener) {
        HttpClient.Builder client = HttpClient.newBuilder();
        grid.tls().ifPresent(client::sslContext);
        WebSocket.Builder socket = client.build().newWebSocketBuilder();
        grid.credentials().ifPresent(user -> socket.header("Authorization", user.header()));
        return socket.buildAsync(grid.webSocket("/session/" + session + "/se/cdp"), listener);
    }

    private static final class FirstAnswer implements WebSocket.Listener {
        private final CompletableFuture<Boolean> arrived = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            arrived.complete(true);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            arrived.complete(true);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            arrived.completeExceptionally(failure);
        }
    }
}
