package com.aiqaramba.browser.internal.page;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Socket to the DevTools of a browser. Each text belongs to a session with one of its targets, a tab or a frame, or to
 * the browser itself. Thread-safe.
 */
final class BrowserSocket implements WebSocket.Listener {
    /** The browser names the session at the end; within a text of a page there is a backslash before each quote. */
    private static final String SESSION = ",\"sessionId\":\"";

    private static final String END = "\"}";

    private final BiConsumer<String, String> hearer;
    private final Runnable ending;
    private final StringBuilder message = new StringBuilder();
    private volatile @Nullable WebSocket socket;
    private volatile boolean isEnded;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    /**
     * Makes a socket that is to be opened.
     *
     * @param hearer takes the name of a session, empty for that with the browser itself, and what it tells; on the
     *     thread of the socket
     * @param ending is told when there will be no more, on any thread
     */
    BrowserSocket(BiConsumer<String, String> hearer, Runnable ending) {
        this.hearer = hearer;
        this.ending = ending;
    }

    /** Sends one text after the other, because a socket takes none before it has sent the last. */
    synchronized void send(String text) {
        WebSocket open = socket;
        if (open != null) {
            sending = sending.thenCompose(sent -> open.sendText(text, true)).exceptionally(failed -> {
                end();
                return open;
            });
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(Long.MAX_VALUE);
        if (isEnded) { // while it was being opened
            end();
        }
    }

    @Override
    public @Nullable CompletableFuture<?> onText(WebSocket from, CharSequence part, boolean isLast) {
        message.append(part);
        if (isLast) {
            String whole = message.toString();
            message.setLength(0);
            hearer.accept(sessionIn(whole), whole);
        }
        return null;
    }

    private static String sessionIn(String whole) {
        int begin = whole.lastIndexOf(SESSION) + SESSION.length();
        int end = whole.length() - END.length();
        return begin >= SESSION.length() && whole.indexOf('"', begin) == end && whole.endsWith(END)
                ? whole.substring(begin, end)
                : "";
    }

    @Override
    public @Nullable CompletableFuture<?> onClose(WebSocket from, int status, String reason) {
        end();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        end();
    }

    /** Tells whether it is of no use any more. */
    boolean isEnded() {
        return isEnded;
    }

    /** Ends it for good. */
    void end() {
        isEnded = true;
        WebSocket open = socket;
        socket = null;
        if (open != null) {
            open.abort();
        }
        ending.run();
    }
}
