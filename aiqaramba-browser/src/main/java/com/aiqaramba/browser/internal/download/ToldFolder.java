package com.aiqaramba.browser.internal.download;

import com.aiqaramba.browser.internal.event.EventListener;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Downloads as the browser tells them, where nobody can look into its folder. Nothing of it can be read. */
final class ToldFolder implements DownloadFolder, EventListener {
    private static final int MOST = 1_000;

    private final Map<String, Told> downloads = new LinkedHashMap<>();

    private record Told(String name, long bytes, boolean complete) {
        Entry entry() {
            return new Entry(complete ? name : name + Downloads.CHROMIUM, bytes);
        }
    }

    @Override
    public synchronized void on(String name, JsonNode params) {
        String id = params.path("guid").asText();
        if (name.equals("Page.downloadWillBegin") && downloads.size() < MOST) {
            downloads.put(id, new Told(params.path("suggestedFilename").asText(), 0, false));
        } else if (name.equals("Page.downloadProgress")) {
            long bytes = params.path("receivedBytes").asLong();
            boolean complete = params.path("state").asText().equals("completed");
            downloads.computeIfPresent(id, (same, told) -> new Told(told.name(), bytes, complete));
            if (params.path("state").asText().equals("canceled")) {
                downloads.remove(id);
            }
        }
    }

    @Override
    public synchronized List<Entry> list() {
        return downloads.values().stream().map(Told::entry).toList();
    }

    @Override
    public Optional<byte[]> read(String name) {
        return Optional.empty();
    }

    @Override
    public void delete(String name) {
        // It goes with the browser.
    }
}
