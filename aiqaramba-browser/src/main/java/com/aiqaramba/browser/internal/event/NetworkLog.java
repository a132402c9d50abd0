package com.aiqaramba.browser.internal.event;

import com.aiqaramba.core.page.NetworkEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The requests of pages that were made last: 500 requests at most, by http, https and WebSockets. A redirect is a
 * request of its own. For one thread at a time.
 */
public final class NetworkLog implements EventListener {
    /** The most requests that are kept; the oldest go first. */
    public static final int MOST = 500;

    private static final int LONGEST_FAILURE = 200;

    private final Map<String, NetworkEvent> events = new LinkedHashMap<>();
    private int redirects;

    /** Returns the latest requests, oldest first. */
    public List<NetworkEvent> events() {
        return List.copyOf(events.values());
    }

    @Override
    public void on(String name, JsonNode params) {
        String id = params.path("requestId").asText();
        switch (name) {
            case "Network.requestWillBeSent" -> begin(id, params);
            case "Network.webSocketCreated" -> add(id, "GET", params.path("url").asText());
            case "Network.responseReceived", "Network.webSocketHandshakeResponseReceived" ->
                change(id, event -> withStatus(event, params.path("response")));
            case "Network.loadingFinished" -> change(id, event -> withBytes(event, params));
            case "Network.loadingFailed" ->
                change(id, event -> withFailure(event, params.path("errorText").asText()));
            case "Network.webSocketFrameError" ->
                change(
                        id,
                        event -> withFailure(event, params.path("errorMessage").asText()));
            default -> {}
        }
    }

    private void begin(String id, JsonNode params) {
        JsonNode redirect = params.path("redirectResponse");
        NetworkEvent before = redirect.isObject() ? events.remove(id) : null;
        if (before != null) {
            put("redirect " + ++redirects, withBytes(withStatus(before, redirect), redirect));
        }
        JsonNode request = params.path("request");
        add(id, request.path("method").asText(), request.path("url").asText());
    }

    private void add(String id, String method, String url) {
        if (Addresses.isRequested(url)) {
            put(id, NetworkEvent.builder(method, Addresses.withoutUser(url)).build());
        }
    }

    private void put(String id, NetworkEvent event) {
        events.put(id, event);
        if (events.size() > MOST) {
            events.remove(events.keySet().iterator().next());
        }
    }

    private void change(String id, UnaryOperator<NetworkEvent> change) {
        events.computeIfPresent(id, (same, event) -> change.apply(event));
    }

    private static NetworkEvent withStatus(NetworkEvent event, JsonNode response) {
        return event.toBuilder().status(response.path("status").asInt()).build();
    }

    private static NetworkEvent withBytes(NetworkEvent event, JsonNode params) {
        long bytes = params.path("encodedDataLength").asLong();
        return event.toBuilder().bytes(bytes).build();
    }

    private static NetworkEvent withFailure(NetworkEvent event, String failure) {
        String told = failure.length() <= LONGEST_FAILURE ? failure : failure.substring(0, LONGEST_FAILURE);
        return event.toBuilder().failure(told).build();
    }
}
