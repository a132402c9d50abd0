package com.aiqaramba.browser.internal.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openqa.selenium.WebDriverException;

/**
 * Session with the DevTools of a tab, a frame that has a process of its own, or the browser itself. What cannot be
 * answered here, because a dialog is open, the tab is on its way to another document or gone, is left to the driver,
 * which waits or says why. Commands are for one thread at a time.
 */
final class TargetSession {
    private static final String ANSWER = "{\"id\":";
    private static final String DIALOG_OPENED = "{\"method\":\"Page.javascriptDialogOpening\"";
    private static final String DIALOG_CLOSED = "{\"method\":\"Page.javascriptDialogClosed\"";
    private static final String FRAME_DETACHED = "{\"method\":\"Page.frameDetached\"";
    private static final String FRAME_ASKS = "{\"method\":\"Page.frameRequestedNavigation\"";
    private static final String FRAME_ATTACHED = "{\"method\":\"Page.frameAttached\"";
    private static final List<String> NAVIGATION = List.of(
            "{\"method\":\"Page.frameStartedNavigating\"",
            "{\"method\":\"Page.frameNavigated\"",
            "{\"method\":\"Page.frameStoppedLoading\"",
            "{\"method\":\"Page.downloadWillBegin\"");
    private static final String CRASHED = "{\"method\":\"Inspector.targetCrashed\"";
    private static final String ANSWER_DIALOG = "Page.handleJavaScriptDialog";

    private final String session;
    private final String target;
    private final JsonMapper json;
    private final BrowserSocket socket;
    private final PageDialogs dialogs;
    private final Storm storm;
    private final Map<Integer, Question> asked = new ConcurrentHashMap<>();
    private volatile boolean isDialogOpen;
    private volatile boolean isEnded;
    private volatile boolean isNavigating;
    private volatile boolean isSilent;
    private int latest;

    /** Waits for an answer; an input that has been made must not be made again. */
    private record Question(boolean isInput, CompletableFuture<Optional<JsonNode>> answer) {}

    /**
     * Begins a session.
     *
     * @param session the name that DevTools have given it, empty for that with the browser
     * @param target the name of the tab or frame, empty for the browser
     * @param json reads texts of any length
     * @param dialogs are told of each
     * @param notices take what there is to tell
     */
    TargetSession(
            String session,
            String target,
            JsonMapper json,
            BrowserSocket socket,
            PageDialogs dialogs,
            Notices notices,
            InstantSource clock) {
        this.session = session;
        this.target = target;
        this.json = json;
        this.socket = socket;
        this.dialogs = dialogs;
        this.storm = new Storm(clock, notices, this::tell);
    }

    /** Returns the name of the tab or frame. */
    String target() {
        return target;
    }

    /**
     * Asks the target.
     *
     * @param longest how long to wait for an answer
     * @return empty when that is left to the driver
     * @throws WebDriverException when the target cannot do that now; or does not answer in time, which is told by a
     *     {@link TimeoutException} as the cause
     */
    Optional<JsonNode> ask(String command, Map<String, Object> parameters, Duration longest)
            throws InterruptedException {
        int id = ++latest;
        CompletableFuture<Optional<JsonNode>> answer = new CompletableFuture<>();
        asked.put(id, new Question(command.startsWith("Input."), answer));
        try {
            if (isEnded || isDialogOpen || isNavigating) {
                return Optional.empty();
            }
            if (isSilent) {
                throw new WebDriverException("The tab still owes an answer.", new TimeoutException());
            }
            send(id, command, parameters);
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            isSilent = true;
            throw new WebDriverException("The tab did not answer in time.", late);
        } catch (ExecutionException refused) {
            throw new WebDriverException(refused.getMessage());
        } finally {
            asked.remove(id);
        }
    }

    /** Tells the target something and does not wait. */
    void tell(String command, Map<String, Object> parameters) {
        send(0, command, parameters); // no question has this number
    }

    private void send(int id, String command, Map<String, Object> parameters) {
        Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", command, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        try {
            socket.send(json.writeValueAsString(message));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("The parameters of " + command + " are no JSON.", impossible);
        }
    }

    /** Hears what the browser says; what is no answer begins with its name. */
    void hear(String whole) {
        if (whole.startsWith(ANSWER)) {
            answer(read(whole));
        } else if (whole.startsWith(DIALOG_OPENED)) {
            dialog(read(whole).path("params"));
        } else if (whole.startsWith(FRAME_DETACHED)) {
            frameDetached(read(whole).path("params"));
        } else if (whole.startsWith(FRAME_ATTACHED)) {
            storm.frameCame(read(whole).path("params").path("frameId").asText());
        } else if (whole.startsWith(FRAME_ASKS)) {
            storm.asksFor(read(whole).path("params").path("frameId").asText());
        } else if (whole.startsWith(DIALOG_CLOSED)) {
            isDialogOpen = false;
        } else if (NAVIGATION.stream().anyMatch(whole::startsWith)) {
            navigation(read(whole).path("params"), whole.startsWith(NAVIGATION.get(0)));
        } else if (whole.startsWith(CRASHED)) {
            end();
        }
    }

    private void frameDetached(JsonNode event) {
        dialogs.detached(event);
        if (event.path("reason").asText().equals("remove")) {
            storm.frameWent(event.path("frameId").asText());
        }
    }

    private JsonNode read(String message) {
        try {
            return json.readTree(message);
        } catch (JsonProcessingException impossible) {
            socket.end();
            return MissingNode.getInstance();
        }
    }

    /** The driver knows nothing of some dialogs and waits for them without end. */
    private void dialog(JsonNode opening) {
        if (dialogs.isToBeAnswered(target, opening)) {
            tell(ANSWER_DIALOG, Map.of("accept", PageDialogs.isAboutLeaving(opening)));
        } else {
            isDialogOpen = true;
            leaveToDriver();
        }
    }

    /** Tells whether a dialog is open that is left to the driver. */
    boolean isDialogOpen() {
        return isDialogOpen;
    }

    /** Answers the open dialog with no, if there is one. */
    void dismissDialog() {
        if (isDialogOpen) {
            tell(ANSWER_DIALOG, Map.of("accept", false));
        }
    }

    /** Until the new document is there, the browser keeps what the tab is asked. */
    private void navigation(JsonNode told, boolean isStart) {
        String frame = told.path("frameId").asText(told.path("frame").path("id").asText());
        if (Navigations.isWithinDocument(told)) {
            return;
        }
        if (isStart && !frame.equals(target)) {
            storm.frameNavigates(frame);
        } else if (frame.equals(target)) {
            isNavigating = isStart;
            if (isStart) {
                storm.navigates(frame);
                asked.values().stream()
                        .filter(Question::isInput)
                        .forEach(input -> input.answer().complete(Optional.of(MissingNode.getInstance())));
                leaveToDriver();
            }
        }
    }

    /** Returns what it does too often. */
    Storm storm() {
        return storm;
    }

    private void answer(JsonNode answer) {
        isSilent = false;
        Question open = asked.remove(answer.path("id").asInt());
        if (open != null && answer.has("result")) {
            open.answer().complete(Optional.of(answer.path("result")));
        } else if (open != null) {
            open.answer()
                    .completeExceptionally(new IllegalStateException(
                            answer.path("error").path("message").asText()));
        }
    }

    /** Leaves everything to the driver from now on. Any thread may call it. */
    void end() {
        isEnded = true;
        leaveToDriver();
    }

    private void leaveToDriver() {
        asked.values().forEach(open -> open.answer().complete(Optional.empty()));
    }
}
