package com.aiqaramba.browser.internal.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The closed shadow roots of one document, which no script finds. For one thread at a time. */
final class ClosedShadows {
    private static final int MOST = 500;

    private final DevTools tools;
    private final String frame;
    private int hosts;
    private List<Integer> nodes = List.of();

    ClosedShadows(DevTools tools, String frame) {
        this.tools = tools;
        this.frame = frame;
    }

    /** Returns the number of a node in each of them. */
    List<Integer> nodes() {
        return nodes;
    }

    /**
     * Looks for them, unless that was done when the document had as many elements which may have one.
     *
     * @return true when there are others than before
     */
    boolean find(int mayHaveOne) throws InterruptedException {
        if (mayHaveOne == 0 || mayHaveOne == hosts) {
            return false;
        }
        List<Integer> before = nodes;
        nodes = inSnapshot();
        hosts = mayHaveOne;
        return !nodes.equals(before);
    }

    /** Notes how many elements may have one beside those that are known. */
    void noteHosts(int mayHaveOne) {
        hosts = mayHaveOne;
    }

    private List<Integer> inSnapshot() throws InterruptedException {
        JsonNode snapshot = tools.ask("DOMSnapshot.captureSnapshot", Map.of("computedStyles", List.of()));
        JsonNode strings = snapshot.path("strings");
        List<Integer> found = new ArrayList<>();
        for (JsonNode document : snapshot.path("documents")) {
            if (strings.path(document.path("frameId").asInt()).asText().equals(frame)) {
                found.addAll(inDocument(document.path("nodes"), strings));
            }
        }
        return found.stream().limit(MOST).toList();
    }

    /** Of the nodes in closed shadow roots one for each parent; the roots themselves are not in a snapshot. */
    private static List<Integer> inDocument(JsonNode nodes, JsonNode strings) {
        JsonNode kinds = nodes.path("shadowRootType");
        Set<Integer> parents = new HashSet<>();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < kinds.path("index").size(); i++) {
            int node = kinds.path("index").path(i).asInt();
            boolean isClosed =
                    strings.path(kinds.path("value").path(i).asInt()).asText().equals("closed");
            if (isClosed && parents.add(nodes.path("parentIndex").path(node).asInt())) {
                found.add(nodes.path("backendNodeId").path(node).asInt());
            }
        }
        return found;
    }
}
