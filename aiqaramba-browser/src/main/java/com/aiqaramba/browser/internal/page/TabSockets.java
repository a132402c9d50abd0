package com.aiqaramba.browser.internal.page;

import com.aiqaramba.browser.internal.driver.ChromiumRemoteDriver;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sockets to the DevTools of a browser's tabs, where driver and browser run on this machine. Through the driver the
 * same command costs five times the processor time, because the driver asks the page before and after it whether it is
 * loaded. Commands are for one thread at a time, {@link #close} for any.
 */
final class TabSockets implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TabSockets.class);
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration FRAME_PATIENCE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** The first tells of dialogs, the second of a crash. */
    private static final List<String> DOMAINS = List.of("Page", "Inspector");

    private final JsonMapper json = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());
    private final String address;
    private final Duration patience;
    private final FrameDialogs dialogs = new FrameDialogs();
    private final Map<String, TabSocket> sockets = new ConcurrentHashMap<>();
    private @Nullable HttpClient client;
    private boolean isClosed;

    private TabSockets(String address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** Finds a browser; empty when it or its driver runs elsewhere, or it has no DevTools. */
    static Optional<TabSockets> of(RemoteWebDriver driver) {
        return driver.getCommandExecutor() instanceof HttpCommandExecutor executor
                        && HERE.contains(executor.getAddressOfRemoteServer().getHost())
                ? address(driver.getCapabilities()).map(found -> new TabSockets(found, patience(driver)))
                : Optional.empty();
    }

    private static Optional<String> address(Capabilities capabilities) {
        return Stream.of("goog:chromeOptions", "ms:edgeOptions")
                .map(capabilities::getCapability)
                .flatMap(options -> options instanceof Map<?, ?> told
                        ? Stream.ofNullable(told.get("debuggerAddress"))
                        : Stream.empty())
                .map(String::valueOf)
                .filter(address -> HERE.contains(address.replaceFirst(":\\d+$", "")))
                .findFirst();
    }

    private static Duration patience(RemoteWebDriver driver) {
        return driver instanceof ChromiumRemoteDriver own ? own.patience() : PATIENCE;
    }

    /**
     * Asks a tab.
     *
     * @param tab the driver's handle of it, which in Chromium is the name of its target
     * @return empty when that is left to the driver
     * @throws WebDriverException when the tab cannot do that now, see {@link TabSocket#ask}
     */
    Optional<JsonNode> ask(String tab, String command, Map<String, Object> parameters) throws InterruptedException {
        return ask(tab, patience, command, parameters);
    }

    /**
     * Asks a frame that has a process of its own, in which a script may run for ever without harm to the page.
     *
     * @param frame the name of its target
     * @return empty when it cannot be asked here
     * @throws SilentFrameException when it does not answer; until it does, that is told at once
     * @throws WebDriverException when it cannot do that now
     */
    Optional<JsonNode> askFrame(String frame, String command, Map<String, Object> parameters)
            throws InterruptedException {
        try {
            dialogs.note(frame);
            return ask(frame, FRAME_PATIENCE, command, parameters);
        } catch (WebDriverException refused) {
            throw refused.getCause() instanceof TimeoutException ? new SilentFrameException() : refused;
        }
    }

    /** Returns what there is to tell, and forgets it. */
    List<String> drainNotices() {
        return dialogs.drainNotices();
    }

    private Optional<JsonNode> ask(String target, Duration longest, String command, Map<String, Object> parameters)
            throws InterruptedException {
        TabSocket socket = sockets.get(target);
        if (socket == null || socket.isDetached()) {
            socket = open(target, longest);
        }
        return socket.ask(command, parameters);
    }

    /** A socket that cannot be opened leaves everything to the driver, as one does that has ended. */
    private TabSocket open(String tab, Duration longest) throws InterruptedException {
        TabSocket socket = new TabSocket(tab, json, longest, dialogs);
        boolean isOpen = false;
        try {
            connect(tab, socket).get(CONNECT.toMillis(), TimeUnit.MILLISECONDS);
            isOpen = true;
        } catch (ExecutionException | TimeoutException elsewhere) {
            LOG.debug("A tab's DevTools can be reached through the driver only.");
        } finally {
            if (!isOpen) {
                socket.end();
            }
        }
        for (String domain : DOMAINS) {
            socket.ask(domain + ".enable", Map.of());
        }
        return socket;
    }

    private synchronized CompletableFuture<?> connect(String tab, TabSocket socket) {
        sockets.put(tab, socket);
        if (isClosed) {
            return CompletableFuture.failedFuture(new IllegalStateException("closed"));
        }
        if (client == null) {
            client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        }
        return client.newWebSocketBuilder().buildAsync(URI.create("ws://" + address + "/devtools/page/" + tab), socket);
    }

    /** Leaves everything to the driver from now on. */
    @Override
    public void close() {
        HttpClient used = end();
        if (used instanceof AutoCloseable closeable) { // from JDK 21 on
            end(closeable);
        }
    }

    private synchronized @Nullable HttpClient end() {
        isClosed = true;
        sockets.values().forEach(TabSocket::end);
        return client;
    }

    private static void end(AutoCloseable client) {
        try {
            client.close();
        } catch (Exception failure) {
            LOG.debug("The client of DevTools did not end.", failure);
        }
    }
}
