package com.aiqaramba.browser.internal.page;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * Dialogs of tabs that are not active but share a process with the one that is: as long as one is open, a command for
 * the active tab does not end. Then it is answered with no, past the driver, where the browser's DevTools can be
 * reached. Thread-safe.
 */
public final class StoppingDialogs {
    /** One second, at four looks a second. */
    private static final int PATIENCE = 4;

    private final PageDriver browser;
    private final Optional<String> devTools;
    private final Map<String, DialogSocket> sockets = new ConcurrentHashMap<>();
    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private Optional<HttpClient> client = Optional.empty();
    private long command;
    private int looks;

    /** Watches no tab yet. */
    public StoppingDialogs(PageDriver browser, RemoteWebDriver driver) {
        this.browser = browser;
        this.devTools = addressOf(driver.getCapabilities().getCapability("goog:chromeOptions"));
    }

    private static Optional<String> addressOf(@Nullable Object options) {
        return options instanceof Map<?, ?> map && map.get("debuggerAddress") instanceof String address
                ? Optional.of(address)
                : Optional.empty();
    }

    /** Watches these tabs and no others. */
    void watch(Collection<String> handles) {
        List<String> gone = sockets.keySet().stream()
                .filter(handle -> !handles.contains(handle))
                .toList();
        gone.forEach(handle -> sockets.remove(handle).close());
        devTools.ifPresent(address -> handles.forEach(handle ->
                sockets.computeIfAbsent(handle, tab -> DialogSocket.to(client(), uri(address, tab)))));
    }

    private HttpClient client() {
        if (client.isEmpty()) {
            client = Optional.of(
                    HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build());
        }
        return client.get();
    }

    private static URI uri(String address, String handle) {
        return URI.create("ws://" + address + "/devtools/page/" + handle);
    }

    /** Answers what has stopped one command for a second. For one thread, to be called four times a second. */
    public void guard() {
        long now = browser.command();
        looks = now == command && browser.isUnderWay() ? looks + 1 : 0;
        command = now;
        if (looks >= PATIENCE) {
            looks = 0;
            sockets.forEach((handle, socket) -> {
                if (socket.isOpen()) {
                    socket.answer();
                    answered.add(handle);
                }
            });
        }
    }

    /** Watches no more; any thread may call it. */
    public void close() {
        sockets.values().forEach(DialogSocket::close);
    }

    /** Returns the tabs whose dialogs were answered since the last call. */
    List<String> drainAnswered() {
        return Stream.generate(answered::poll).takeWhile(Objects::nonNull).toList();
    }
}
