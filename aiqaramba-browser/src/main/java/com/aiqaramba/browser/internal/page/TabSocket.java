package com.aiqaramba.browser.internal.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.WebSocket;
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
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;

/**
 * Socket to the DevTools of one tab. What cannot be answered here, because a dialog is open, the tab is on its way to
 * another document or gone, is left to the driver, which waits or says why. Commands are for one thread at a time.
 */
final class TabSocket implements WebSocket.Listener {
    private static final String ANSWER = "{\"id\":";
    private static final String DIALOG_OPENED = "{\"method\":\"Page.javascriptDialogOpening\"";
    private static final String DIALOG_CLOSED = "{\"method\":\"Page.javascriptDialogClosed\"";
    private static final String FRAME_DETACHED = "{\"method\":\"Page.frameDetached\"";
    private static final List<String> NAVIGATION = List.of(
            "{\"method\":\"Page.frameStartedNavigating\"",
            "{\"method\":\"Page.frameNavigated\"",
            "{\"method\":\"Page.frameStoppedLoading\"",
            "{\"method\":\"Page.downloadWillBegin\"");
    private static final Set<String> SAME_DOCUMENT = Set.of("sameDocument", "historySameDocument");
    private static final String CRASHED = "{\"method\":\"Inspector.targetCrashed\"";
    private static final String CLOSED = "{\"method\":\"Inspector.detached\"";

    private final String target;
    private final JsonMapper json;
    private final Duration patience;
    private final FrameDialogs dialogs;
    private final Map<Integer, Question> asked = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();
    private volatile @Nullable WebSocket socket;
    private volatile boolean isDialogOpen;
    private volatile boolean isDetached;
    private volatile boolean isEnded;
    private volatile boolean isNavigating;
    private volatile boolean isSilent;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private int latest;

    /** Waits for an answer; an input that has been made must not be made again. */
    private record Question(boolean isInput, CompletableFuture<Optional<JsonNode>> answer) {}

    /**
     * Makes a socket that is to be opened.
     *
     * @param target the name of the tab, or of a frame that has a process of its own
     * @param json reads texts of any length
     * @param patience how long to wait for an answer
     * @param dialogs of frames that have a process of their own
     */
    TabSocket(String target, JsonMapper json, Duration patience, FrameDialogs dialogs) {
        this.dialogs = dialogs;
        this.target = target;
        this.json = json;
        this.patience = patience;
    }

    /**
     * Asks the tab.
     *
     * @return empty when that is left to the driver
     * @throws WebDriverException when the tab cannot do that now; or does not answer in time, which is told by a
     *     {@link TimeoutException} as the cause
     */
    Optional<JsonNode> ask(String command, Map<String, Object> parameters) throws InterruptedException {
        int id = ++latest;
        CompletableFuture<Optional<JsonNode>> answer = new CompletableFuture<>();
        asked.put(id, new Question(command.startsWith("Input."), answer));
        try {
            WebSocket open = socket;
            if (open == null || isDialogOpen || isNavigating) {
                return Optional.empty();
            }
            if (isSilent) {
                throw new WebDriverException("The tab still owes an answer.", new TimeoutException());
            }
            String text = json.writeValueAsString(Map.of("id", id, "method", command, "params", parameters));
            send(open, text);
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("The parameters of " + command + " are no JSON.", impossible);
        } catch (TimeoutException late) {
            isSilent = true;
            throw new WebDriverException("The tab did not answer in time.", late);
        } catch (ExecutionException refused) {
            throw new WebDriverException(refused.getMessage());
        } finally {
            asked.remove(id);
        }
    }

    /** One after the other, because a socket takes no text before it has sent the last. */
    private synchronized void send(WebSocket open, String text) {
        sending = sending.thenCompose(sent -> open.sendText(text, true)).exceptionally(failed -> {
            end();
            return open;
        });
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
            hear(whole);
        }
        return null;
    }

    /** What is no answer begins with its name. */
    private void hear(String whole) {
        if (whole.startsWith(ANSWER)) {
            answer(whole);
        } else if (whole.startsWith(DIALOG_OPENED)) {
            dialog(whole);
        } else if (whole.startsWith(FRAME_DETACHED)) {
            dialogs.detached(params(whole));
        } else if (whole.startsWith(DIALOG_CLOSED)) {
            isDialogOpen = false;
        } else if (NAVIGATION.stream().anyMatch(whole::startsWith)) {
            navigation(whole);
        } else if (whole.startsWith(CRASHED) || whole.startsWith(CLOSED)) {
            isDetached = whole.startsWith(CLOSED);
            end();
        }
    }

    /** The driver knows nothing of a dialog in a frame with a process of its own, and waits for it without end. */
    private void dialog(String whole) {
        WebSocket open = socket;
        if (open != null && dialogs.isToBeAnswered(params(whole))) {
            send(open, FrameDialogs.NO);
        } else {
            isDialogOpen = true;
            leaveToDriver();
        }
    }

    private JsonNode params(String event) {
        try {
            return json.readTree(event).path("params");
        } catch (JsonProcessingException impossible) {
            end();
            return MissingNode.getInstance();
        }
    }

    /** Until the new document is there, the browser keeps what the tab is asked. */
    private void navigation(String whole) {
        JsonNode told = params(whole);
        boolean isStart = whole.startsWith(NAVIGATION.get(0));
        String frame = told.path("frameId").asText(told.path("frame").path("id").asText());
        if (frame.equals(target)
                && !SAME_DOCUMENT.contains(told.path("navigationType").asText())) {
            isNavigating = isStart;
            if (isStart) {
                asked.values().stream()
                        .filter(Question::isInput)
                        .forEach(input -> input.answer().complete(Optional.of(MissingNode.getInstance())));
                leaveToDriver();
            }
        }
    }

    private void answer(String whole) {
        isSilent = false;
        try {
            JsonNode answer = json.readTree(whole);
            Question open = asked.remove(answer.path("id").asInt());
            if (open != null && answer.has("result")) {
                open.answer().complete(Optional.of(answer.path("result")));
            } else if (open != null) {
                open.answer()
                        .completeExceptionally(new IllegalStateException(
                                answer.path("error").path("message").asText()));
            }
        } catch (JsonProcessingException impossible) {
            end();
        }
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

    /** Tells whether its target is gone; there may be another of the same name: a frame has one in each process. */
    boolean isDetached() {
        return isDetached;
    }

    /** Leaves everything to the driver from now on. Any thread may call it. */
    void end() {
        isEnded = true;
        WebSocket open = socket;
        socket = null;
        if (open != null) {
            open.abort();
        }
        leaveToDriver();
    }

    private void leaveToDriver() {
        asked.values().forEach(open -> open.answer().complete(Optional.empty()));
    }
}
