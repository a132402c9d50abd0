package com.aiqaramba.browser.internal.settle;

import com.aiqaramba.browser.internal.event.EventListener;
import com.aiqaramba.browser.internal.page.Navigations;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Requests that pages have under way. Those that never end do not count: WebSockets, event streams and the like. Of
 * documents only the tab's own counts, until it is shown. A request does not count if its address once was waited for
 * in vain (a long poll) or asks for a password. Of a browser without a log of requests nothing is known, so nothing is
 * open. For one thread at a time.
 */
final class OpenRequests implements EventListener {
    private static final int MOST_REMEMBERED = 1_000;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int UNAUTHORIZED = 401;
    private static final double MILLIS = 1_000;
    private static final Set<String> NEVER_AWAITED = Set.of(
            "Document",
            "WebSocket",
            "EventSource",
            "Ping",
            "Media",
            "Prefetch",
            "Manifest",
            "CSPViolationReport",
            "Other");

    private final Map<String, String> open = new HashMap<>();
    /** The documents that are on their way, by the frame for which they are. */
    private final Map<String, String> documents = new HashMap<>();

    private final Set<String> endless = new HashSet<>();
    /** How much the time of day is ahead of the clock of the events. */
    private double offset;

    private double latestEnd;
    private String latestEnded = "";

    /**
     * Tells whether any request is under way.
     *
     * @param tab the frame whose document counts
     */
    boolean any(String tab) {
        return !open.isEmpty() || documents.containsKey(tab);
    }

    /** Returns when a request ended last, in milliseconds of the browser's time of day; 0 for never. */
    double latestEnd() {
        return latestEnd;
    }

    /** Stops waiting for what is under way or comes again and again, and for its like in future. */
    void giveUp() {
        if (endless.size() < MOST_REMEMBERED) {
            endless.addAll(open.values());
            endless.add(latestEnded);
        }
        latestEnd = 0;
        open.clear();
        documents.clear();
    }

    @Override
    public void on(String name, JsonNode params) {
        String id = params.path("requestId").asText();
        switch (name) {
            case "Network.requestWillBeSent" -> begin(id, params);
            case "Network.loadingFinished" -> end(id, params);
            case "Network.loadingFailed" -> {
                end(id, params);
                documents.values().remove(id);
            }
            case "Page.frameStartedNavigating" -> navigate(params);
            case "Page.frameNavigated" ->
                documents.remove(params.path("frame").path("id").asText());
            case "Page.frameStoppedLoading", "Page.downloadWillBegin" ->
                documents.remove(params.path("frameId").asText());
            case "Network.responseReceived" -> {
                JsonNode response = params.path("response");
                if (response.path("mimeType").asText().equals("text/event-stream")
                        || response.path("status").asInt() == UNAUTHORIZED) {
                    open.remove(id);
                }
            }
            default -> {}
        }
    }

    private void navigate(JsonNode params) {
        if (!Navigations.isWithinDocument(params) && documents.size() < MOST_REMEMBERED) {
            documents.put(
                    params.path("frameId").asText(), params.path("loaderId").asText());
        }
    }

    private void end(String id, JsonNode params) {
        String address = open.remove(id);
        if (address != null) {
            latestEnded = address;
            latestEnd = params.path("timestamp").asDouble() * MILLIS + offset;
        }
    }

    private void begin(String id, JsonNode params) {
        offset = (params.path("wallTime").asDouble() - params.path("timestamp").asDouble()) * MILLIS;
        String url = params.path("request").path("url").asText();
        String address = withoutQuery(url);
        if (url.startsWith("http")
                && !NEVER_AWAITED.contains(params.path("type").asText())
                && !endless.contains(address)
                && open.size() < MOST_REMEMBERED) {
            open.put(id, address);
        }
    }

    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        int end = Math.min(LONGEST_ADDRESS, query < 0 ? url.length() : query);
        return url.substring(0, Math.min(end, url.length()));
    }
}
