package com.aiqaramba.browser.internal.event;

import com.aiqaramba.core.page.PageMessage.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Messages that the browser's events hold: dialogs, failed requests, navigations. Requests that a page or a navigation
 * breaks off did not fail. For one thread at a time.
 */
public final class EventMessages implements EventListener {
    private static final int MOST_OPEN = 500;
    private static final int FIRST_ERROR_STATUS = 400;

    private final MessageLog messages;
    private final BooleanSupplier dialogsAreHeard;
    /** Method and address of those under way. */
    private final Map<String, String> requests = new LinkedHashMap<>();

    /**
     * Adds to some messages.
     *
     * @param dialogsAreHeard tells whether dialogs come another way
     */
    public EventMessages(MessageLog messages, BooleanSupplier dialogsAreHeard) {
        this.messages = messages;
        this.dialogsAreHeard = dialogsAreHeard;
    }

    @Override
    public void on(String name, JsonNode params) {
        on(name, params, Instant.EPOCH);
    }

    @Override
    public void on(String name, JsonNode params, Instant at) {
        switch (name) {
            case "Network.requestWillBeSent" -> begin(params);
            case "Network.responseReceived" -> answer(params, at);
            case "Network.loadingFinished" ->
                requests.remove(params.path("requestId").asText());
            case "Network.loadingFailed" -> fail(params, at);
            case "Page.frameNavigated" -> navigate(params.path("frame"), at);
            case "Page.navigatedWithinDocument" -> navigate(params, at);
            case "Page.javascriptDialogOpening" -> open(params, at);
            case "Page.javascriptDialogClosed" -> close();
            default -> {}
        }
    }

    private void begin(JsonNode params) {
        JsonNode request = params.path("request");
        String url = request.path("url").asText();
        boolean isIcon = params.path("type").asText().equals("Other") && url.endsWith("/favicon.ico");
        if (Addresses.isRequested(url) && !isIcon) {
            requests.put(
                    params.path("requestId").asText(), request.path("method").asText() + " " + told(url));
            if (requests.size() > MOST_OPEN) {
                requests.remove(requests.keySet().iterator().next());
            }
        }
    }

    private void answer(JsonNode params, Instant at) {
        int status = params.path("response").path("status").asInt();
        String request = requests.get(params.path("requestId").asText());
        if (request != null && status >= FIRST_ERROR_STATUS) {
            messages.add(Kind.REQUEST, request + ": " + status, at, true, false);
        }
    }

    private void fail(JsonNode params, Instant at) {
        String request = requests.remove(params.path("requestId").asText());
        String error = params.path("errorText").asText();
        if (request != null && !params.path("canceled").asBoolean() && !error.equals("net::ERR_ABORTED")) {
            messages.add(Kind.REQUEST, request + ": " + error, at, true, false);
        }
    }

    /** Of the tab itself; a navigation within a document names the frame alone. */
    private void navigate(JsonNode frame, Instant at) {
        String url = frame.path("url").asText();
        if (!frame.has("parentId") && Addresses.isRequested(url)) {
            messages.end(Kind.NAVIGATION);
            messages.add(Kind.NAVIGATION, told(url), at, true, true);
        }
    }

    private void close() {
        if (!dialogsAreHeard.getAsBoolean()) {
            messages.end(Kind.DIALOG);
        }
    }

    private void open(JsonNode params, Instant at) {
        if (!dialogsAreHeard.getAsBoolean() && !params.path("type").asText().equals("beforeunload")) {
            messages.add(Kind.DIALOG, params.path("message").asText(), at, true, true);
        }
    }

    /** A part of a long address might hold a part of a secret, which would not be masked. */
    private static String told(String url) {
        String told = Addresses.withoutUser(url);
        return told.length() < Addresses.LONGEST ? told : "an address of " + url.length() + " characters";
    }
}
