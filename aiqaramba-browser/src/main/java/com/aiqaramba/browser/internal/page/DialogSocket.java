package com.aiqaramba.browser.internal.page;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A way to the dialogs of one tab that leads past the driver: while it waits for a page that a dialog of another tab
 * stops, it does nothing else. Thread-safe.
 */
final class DialogSocket implements WebSocket.Listener {
    private static final String ENABLE = "{\"id\":1,\"method\":\"Page.enable\"}";
    private static final String ANSWER =
            "{\"id\":2,\"method\":\"Page.handleJavaScriptDialog\",\"params\":{\"accept\":%s}}";
    private static final String OPENING = "{\"method\":\"Page.javascriptDialogOpening\"";
    private static final String CLOSED = "{\"method\":\"Page.javascriptDialogClosed\"";
    private static final String LEAVING = "\"type\":\"beforeunload\"";

    private final CompletableFuture<WebSocket> connection;
    private final StringBuilder text = new StringBuilder();
    private volatile boolean isOpen;
    private volatile boolean isLeaving;

    private DialogSocket(HttpClient client, URI tab) {
        this.connection = client.newWebSocketBuilder().buildAsync(tab, this);
    }

    /** Connects, in the background. */
    static DialogSocket to(HttpClient client, URI tab) {
        return new DialogSocket(client, tab);
    }

    @Override
    public void onOpen(WebSocket socket) {
        CompletableFuture<WebSocket> unused = socket.sendText(ENABLE, true);
        socket.request(1);
    }

    /** Of an event only its beginning and end count: a page chooses how long a message is. */
    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        if (text.length() < 100) {
            text.append(part, 0, Math.min(part.length(), 100));
        }
        boolean leaving = part.toString().contains(LEAVING);
        if (last) {
            String event = text.toString();
            text.setLength(0);
            if (event.startsWith(OPENING)) {
                isLeaving = leaving;
                isOpen = true;
            } else if (event.startsWith(CLOSED)) {
                isOpen = false;
            }
        }
        socket.request(1);
        return null;
    }

    /** Tells whether a dialog is open. */
    boolean isOpen() {
        return isOpen;
    }

    /** Answers the open dialog with no, the question whether to leave a page with yes. */
    void answer() {
        CompletableFuture<?> unused =
                connection.thenAccept(socket -> socket.sendText(ANSWER.formatted(isLeaving), true));
    }

    void close() {
        CompletableFuture<?> unused = connection.thenAccept(WebSocket::abort);
    }
}
