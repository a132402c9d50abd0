package com.aiqaramba.browser.internal.settle;

import com.aiqaramba.browser.internal.page.Browser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.logging.LogEntry;

/**
 * The requests that pages have under way, from Chromium's performance log. WebSockets, event streams and the like never
 * end and do not count; documents are awaited by the driver; nor does a request to an address whose answer was once waited for in vain (a long poll). Of a
 * browser without that log nothing is known, so nothing is open. For one thread at a time.
 */
final class OpenRequests {
    private static final int MOST_REMEMBERED = 1_000;
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

    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> open = new HashMap<>();
    private final Set<String> endless = new HashSet<>();
    private final Browser browser;
    private boolean isSupported = true;

    OpenRequests(Browser browser) {
        this.browser = browser;
    }

    /** Whether any request is under way, after the latest entries of the log were read. */
    boolean any() throws InterruptedException {
        if (isSupported) {
            pull();
        }
        return !open.isEmpty();
    }

    /** Stops waiting for what is under way, and for its like in future. */
    void giveUp() {
        if (endless.size() < MOST_REMEMBERED) {
            endless.addAll(open.values());
        }
        open.clear();
    }

    private void pull() throws InterruptedException {
        try {
            for (LogEntry entry : browser.ask(driver -> driver.manage().logs().get("performance"))) {
                if (entry.getMessage().contains("\"Network.")) {
                    take(json.readTree(entry.getMessage()).path("message"));
                }
            }
        } catch (WebDriverException noSuchLog) {
            isSupported = false;
        } catch (JsonProcessingException notAnEvent) {
            // An entry that is not JSON tells nothing about requests.
            isSupported = false;
        }
    }

    private void take(JsonNode event) {
        JsonNode params = event.path("params");
        String id = params.path("requestId").asText();
        switch (event.path("method").asText()) {
            case "Network.requestWillBeSent" -> begin(id, params);
            case "Network.loadingFinished", "Network.loadingFailed" -> open.remove(id);
            case "Network.responseReceived" -> {
                if (params.path("response").path("mimeType").asText().equals("text/event-stream")) {
                    open.remove(id);
                }
            }
            default -> {}
        }
    }

    private void begin(String id, JsonNode params) {
        String url = params.path("request").path("url").asText();
        String address = withoutQuery(url);
        if (url.startsWith("http")
                && !NEVER_AWAITED.contains(params.path("type").asText())
                && !endless.contains(address)) {
            open.put(id, address);
        }
    }

    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
