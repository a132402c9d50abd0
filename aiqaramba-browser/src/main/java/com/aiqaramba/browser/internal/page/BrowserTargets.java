package com.aiqaramba.browser.internal.page;

import com.aiqaramba.browser.internal.driver.ChromiumRemoteDriver;
import com.aiqaramba.core.internal.time.MonotonicClock;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
 * DevTools of a browser's tabs and frames, where driver and browser run on this machine. Through the driver the same
 * command costs five times the processor time, because the driver asks the page before and after it whether it is
 * loaded. A tab that opens waits until its dialogs are heard. Commands are for one thread at a time, {@link #close} for
 * any.
 */
final class BrowserTargets implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BrowserTargets.class);
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration FRAME_PATIENCE = Duration.ofSeconds(5);
    /** As long as another frame has just been waited for in vain, which often is of the same process. */
    private static final Duration FRAME_PATIENCE_AGAIN = Duration.ofMillis(200);

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String ATTACHED = "{\"method\":\"Target.attachedToTarget\"";
    private static final String DETACHED = "{\"method\":\"Target.detachedFromTarget\"";
    private static final Map<String, Object> NEW_TABS = Map.of(
            "autoAttach",
            true,
            "waitForDebuggerOnStart",
            true,
            "flatten",
            true,
            "filter",
            List.of(Map.of("type", "page")));

    /** The first tells of dialogs, the second of a crash. */
    private static final List<String> DOMAINS = List.of("Page", "Inspector");

    private final JsonMapper json = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());
    private final String address;
    private final Duration patience;
    private final InstantSource clock = MonotonicClock.start();
    private final Notices notices = new Notices();
    private final PageDialogs dialogs = new PageDialogs(notices, clock);
    private final BrowserSocket socket = new BrowserSocket(this::hear, this::leaveToDriver);
    private final TargetSession browser = session("", "");
    private final Map<String, TargetSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, TargetSession> targets = new ConcurrentHashMap<>();
    private final Set<String> tabs = ConcurrentHashMap.newKeySet();
    private @Nullable HttpClient client;
    private volatile boolean isOpened;
    private Instant silence = Instant.EPOCH;

    private BrowserTargets(String address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** Finds a browser; empty when it or its driver runs elsewhere, or it has no DevTools. */
    static Optional<BrowserTargets> of(RemoteWebDriver driver) {
        return driver.getCommandExecutor() instanceof HttpCommandExecutor executor
                        && HERE.contains(executor.getAddressOfRemoteServer().getHost())
                ? address(driver.getCapabilities()).map(found -> new BrowserTargets(found, patience(driver)))
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
     * @throws WebDriverException when the tab cannot do that now, see {@link TargetSession#ask}
     */
    Optional<JsonNode> ask(String tab, String command, Map<String, Object> parameters) throws InterruptedException {
        if (!isOpened) {
            isOpened = true;
            open(tab);
        }
        TargetSession session = targets.get(tab);
        return session == null ? Optional.empty() : session.ask(command, parameters, patience);
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
        dialogs.note(frame);
        try {
            if (!targets.containsKey(frame)) { // there may be another of the same name: one in each process
                browser.ask("Target.attachToTarget", Map.of("targetId", frame, "flatten", true), CONNECT);
            }
            TargetSession session = targets.get(frame);
            return session == null ? Optional.empty() : session.ask(command, parameters, framePatience());
        } catch (WebDriverException refused) {
            if (refused.getCause() instanceof TimeoutException) {
                silence = clock.instant();
                throw new SilentFrameException();
            }
            throw refused;
        }
    }

    private Duration framePatience() {
        return silence.plus(FRAME_PATIENCE).isAfter(clock.instant()) ? FRAME_PATIENCE_AGAIN : FRAME_PATIENCE;
    }

    /** Returns the tabs that are open now, of which the browser tells by itself; empty when only the driver knows. */
    Optional<Set<String>> tabs() {
        return isOpened && !socket.isEnded() ? Optional.of(Set.copyOf(tabs)) : Optional.empty();
    }

    /** Lets the dialogs of all tabs be answered with no, because the driver is about to go to another one. */
    void leaveTab() {
        dialogs.leave();
        sessions.values().forEach(TargetSession::dismissDialog);
    }

    /** Leaves the dialogs of a tab to the driver, which is in it now. */
    void enterTab(String tab) {
        dialogs.enter(tab);
    }

    /** Lets the scripts of the next documents run, should they have been stopped because there was no end of them. */
    void goOn() {
        sessions.values().forEach(session -> session.storm().goOn());
    }

    /** Keeps the scripts of the next document of a tab stopped, should they be; answers whether they are. */
    boolean staysStopped(String tab) {
        TargetSession session = targets.get(tab);
        return session != null && session.storm().stays();
    }

    /** Lets the scripts of a tab run from now on. */
    void resume(String tab) {
        Optional.ofNullable(targets.get(tab))
                .ifPresent(session -> session.storm().resume());
    }

    /** Tells whether it hears of dialogs, and answers those of tabs in which the driver is not. */
    boolean hearsDialogs() {
        return isOpened && !socket.isEnded();
    }

    /** Returns what there is to tell, and forgets it. */
    List<String> drainNotices() {
        return notices.drain();
    }

    /** Returns the dialogs that have opened since the last call. */
    List<SaidDialog> drainDialogs() {
        return dialogs.drain();
    }

    /** Tells whether a dialog is open in the tab in which the driver is. */
    boolean isDialogOpen() {
        TargetSession session = targets.get(dialogs.active());
        return session != null && session.isDialogOpen();
    }

    /** A browser that cannot be reached, or is not the one that has the tab, leaves everything to the driver. */
    private void open(String tab) throws InterruptedException {
        boolean isOpen = false;
        try {
            dialogs.enter(tab);
            connect().get(CONNECT.toMillis(), TimeUnit.MILLISECONDS);
            browser.ask("Target.setAutoAttach", NEW_TABS, CONNECT);
            isOpen = targets.containsKey(tab);
        } catch (ExecutionException | TimeoutException | WebDriverException elsewhere) {
            LOG.debug("A browser's DevTools can be reached through the driver only.");
        } finally {
            if (!isOpen) {
                socket.end();
            }
        }
    }

    private CompletableFuture<?> connect() {
        HttpClient used = client();
        if (used == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("closed"));
        }
        HttpRequest version = HttpRequest.newBuilder(URI.create("http://" + address + "/json/version"))
                .timeout(CONNECT)
                .build();
        return used.sendAsync(version, BodyHandlers.ofString())
                .thenApply(answer -> URI.create(
                                read(answer.body()).path("webSocketDebuggerUrl").asText())
                        .getPath())
                .thenCompose(
                        path -> used.newWebSocketBuilder().buildAsync(URI.create("ws://" + address + path), socket));
    }

    private synchronized @Nullable HttpClient client() {
        if (client == null && !socket.isEnded()) {
            client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        }
        return client;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            socket.end();
            return MissingNode.getInstance();
        }
    }

    private void hear(String session, String text) {
        if (!session.isEmpty()) {
            TargetSession known = sessions.get(session);
            if (known != null) {
                known.hear(text);
            }
        } else if (text.startsWith(ATTACHED)) {
            attached(read(text).path("params"));
        } else if (text.startsWith(DETACHED)) {
            detached(read(text).path("params").path("sessionId").asText());
        } else {
            browser.hear(text);
        }
    }

    private void attached(JsonNode event) {
        String name = event.path("sessionId").asText();
        String target = event.path("targetInfo").path("targetId").asText();
        TargetSession session = session(name, target);
        sessions.put(name, session);
        targets.put(target, session);
        if (event.path("targetInfo").path("type").asText().equals("page")) {
            tabs.add(target);
        }
        DOMAINS.forEach(domain -> session.tell(domain + ".enable", Map.of()));
        if (event.path("waitingForDebugger").asBoolean()) {
            session.tell("Runtime.runIfWaitingForDebugger", Map.of());
        }
    }

    private TargetSession session(String name, String target) {
        return new TargetSession(name, target, json, socket, dialogs, notices, clock);
    }

    private void detached(String name) {
        TargetSession session = sessions.remove(name);
        if (session != null) {
            targets.remove(session.target(), session);
            tabs.remove(session.target());
            dialogs.closed(session.target());
            session.end();
        }
    }

    private void leaveToDriver() {
        browser.end();
        sessions.values().forEach(TargetSession::end);
    }

    /** Leaves everything to the driver from now on. */
    @Override
    public void close() {
        socket.end();
        HttpClient used = used();
        if (used instanceof AutoCloseable closeable) { // from JDK 21 on
            end(closeable);
        }
    }

    private synchronized @Nullable HttpClient used() {
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
