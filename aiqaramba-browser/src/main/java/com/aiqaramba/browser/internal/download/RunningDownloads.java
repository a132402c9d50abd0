package com.aiqaramba.browser.internal.download;

import com.aiqaramba.browser.internal.event.EventListener;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WebDriverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Downloads as the browser tells them while they go on, which is how they can be stopped. Of a download that a frame of
 * another site or a tab of its own began it tells nothing. For one thread at a time.
 */
final class RunningDownloads implements EventListener {
    private static final Logger LOG = LoggerFactory.getLogger(RunningDownloads.class);

    private final PageDriver browser;
    private final Map<String, Running> running = new HashMap<>();
    private final List<String> refused = new ArrayList<>();

    private record Running(String name, long promised) {}

    RunningDownloads(PageDriver browser) {
        this.browser = browser;
    }

    @Override
    public void on(String name, JsonNode params) {
        String id = params.path("guid").asText();
        if (name.equals("Page.downloadWillBegin")) {
            running.put(id, new Running(params.path("suggestedFilename").asText(), 0));
        } else if (name.equals("Page.downloadProgress")) {
            long promised = params.path("totalBytes").asLong();
            switch (params.path("state").asText()) {
                case "inProgress" -> running.computeIfPresent(id, (same, known) -> new Running(known.name(), promised));
                case "canceled" -> remove(id);
                default -> running.remove(id);
            }
        }
    }

    private void remove(String id) {
        Running known = running.remove(id);
        if (known != null) {
            refused.add(known.name());
        }
    }

    /** Returns how many bytes servers said that they would send. */
    long promised() {
        return running.values().stream().mapToLong(Running::promised).sum();
    }

    /** Stops all of them, and returns their names. */
    List<String> stop() throws InterruptedException {
        List<String> stopped = new ArrayList<>();
        for (Map.Entry<String, Running> each : Map.copyOf(running).entrySet()) {
            try {
                if (browser.tellDevTools("Browser.cancelDownload", Map.of("guid", each.getKey()))) {
                    running.remove(each.getKey());
                    stopped.add(each.getValue().name());
                }
            } catch (WebDriverException notNow) {
                LOG.debug("A download could not be stopped this time.");
            }
        }
        return stopped;
    }

    /** Returns the names of those that the browser itself ended since the last call. */
    List<String> drainRefused() {
        List<String> names = List.copyOf(refused);
        refused.clear();
        return names;
    }
}
