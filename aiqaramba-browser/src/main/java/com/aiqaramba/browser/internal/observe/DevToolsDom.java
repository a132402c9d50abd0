package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.RemoteWebElement;

/**
 * Reader of what no script in a document can see: the elements that have a listener of their own, and closed shadow
 * roots. Chromium tells it, but not of frames of other sites, which have a process of their own. For one thread at a
 * time.
 */
final class DevToolsDom {
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    /** ChromeDriver's references hold the ids that DevTools have for frame, document and node. */
    private static final Pattern REFERENCE = Pattern.compile("f\\.[0-9A-F]+\\.d\\.[0-9A-F]+\\.e\\.(\\d+)");

    private static final Set<String> MOUSE = Set.of(
            "click",
            "dblclick",
            "auxclick",
            "contextmenu",
            "mousedown",
            "mouseup",
            "pointerdown",
            "pointerup",
            "touchstart",
            "touchend",
            "dragstart");
    private static final Set<String> DROP = Set.of("drop", "dragover", "dragenter");
    private static final int MAX_LISTENING = 500;
    private static final int MAX_FRAMES = 20;
    private static final int MAX_SHADOWS = 500;
    private static final int MAX_DOCUMENTS = 100;

    private final JsonMapper json = new JsonMapper();
    private final PageDriver browser;
    private JsonNode top = MissingNode.getInstance();
    /** By document. */
    private final Map<String, Shadows> shadows = new HashMap<>();

    DevToolsDom(PageDriver browser) {
        this.browser = browser;
    }

    /** A node in each closed shadow root of a document that had so many elements which may have one. */
    private record Shadows(int hosts, List<Map<String, String>> nodes) {}

    /**
     * Finds the document of a frame; empty when DevTools do not know it. The frames are asked for with the top one,
     * with
     * which each reading begins.
     */
    Optional<JsonNode> frame(FramePath path) throws InterruptedException {
        if (path.depth() == 0) {
            top = ask("Page.getFrameTree", Map.of()).path("frameTree");
        }
        if (path.depth() == 0 || top.isMissingNode()) {
            return Optional.of(top).filter(found -> !found.isMissingNode());
        }
        WebElement element = path.elements().get(path.depth() - 1);
        Matcher reference = REFERENCE.matcher(element instanceof RemoteWebElement remote ? remote.getId() : "");
        if (!reference.matches()) {
            return Optional.empty();
        }
        Map<String, Object> node = Map.of("backendNodeId", Integer.parseInt(reference.group(1)));
        String id = ask("DOM.describeNode", node).path("node").path("frameId").asText();
        return frames(top).stream()
                .filter(frame -> frame.path("frame").path("id").asText().equals(id))
                .findFirst();
    }

    /** Tells whether an element may be one of the page's own document: one of an earlier document is not. */
    boolean isInPage(WebElement element) {
        String id = element instanceof RemoteWebElement remote ? String.valueOf(remote.getId()) : "";
        return top.isMissingNode() || !REFERENCE.matcher(id).matches() || id.contains(".d." + documentOf(top) + ".e.");
    }

    private static List<JsonNode> frames(JsonNode tree) {
        List<JsonNode> frames = new ArrayList<>(List.of(tree));
        tree.path("childFrames").forEach(child -> frames.addAll(frames(child)));
        return frames;
    }

    /**
     * References to elements of a document with listeners of their own.
     *
     * @param clicked those that listen to the mouse
     * @param dropped those that listen to what is dropped on them
     */
    record Listeners(List<Map<String, String>> clicked, List<Map<String, String>> dropped) {}

    /** Returns the elements of a document that have a listener of their own. */
    Listeners listeners(JsonNode frame) throws InterruptedException {
        boolean hasMany = frames(frame).size() > MAX_FRAMES;
        JsonNode found = listenersIn(frame, !hasMany);
        Set<Integer> inner = new HashSet<>();
        for (JsonNode child : hasMany ? json.createArrayNode() : frame.path("childFrames")) {
            listenersIn(child, true).forEach(listener -> inner.add(nodeOf(listener)));
        }
        return new Listeners(references(frame, found, MOUSE, inner), references(frame, found, DROP, inner));
    }

    private static List<Map<String, String>> references(
            JsonNode frame, JsonNode listeners, Set<String> types, Set<Integer> others) {
        Set<Integer> nodes = new LinkedHashSet<>();
        listeners.forEach(listener -> {
            if (types.contains(listener.path("type").asText()) && !others.contains(nodeOf(listener))) {
                nodes.add(nodeOf(listener));
            }
        });
        return nodes.stream()
                .limit(MAX_LISTENING)
                .map(node -> reference(frame, node))
                .toList();
    }

    private static int nodeOf(JsonNode listener) {
        return listener.path("backendNodeId").asInt();
    }

    /** Shadow roots are looked through together with the frames in them, or neither. */
    private JsonNode listenersIn(JsonNode frame, boolean isDeep) throws InterruptedException {
        Map<String, Object> place = frame.path("frame").has("parentId")
                ? Map.of("expression", "document", "contextId", worldIn(frame))
                : Map.of("expression", "document");
        String document =
                ask("Runtime.evaluate", place).path("result").path("objectId").asText();
        return document.isEmpty()
                ? json.missingNode()
                : ask("DOMDebugger.getEventListeners", Map.of("objectId", document, "depth", -1, "pierce", isDeep))
                        .path("listeners");
    }

    private int worldIn(JsonNode frame) throws InterruptedException {
        Map<String, Object> parameters =
                Map.of("frameId", frame.path("frame").path("id").asText(), "worldName", "aiqaramba");
        return ask("Page.createIsolatedWorld", parameters)
                .path("executionContextId")
                .asInt();
    }

    /** Returns references to nodes in the closed shadow roots that were found in a document before. */
    List<Map<String, String>> knownShadows(JsonNode frame) {
        Shadows found = shadows.get(documentOf(frame));
        return found == null ? List.of() : found.nodes();
    }

    /**
     * Looks for closed shadow roots, unless that was done when the document had as many elements which may have one.
     *
     * @return true when there are others than before
     */
    boolean findShadows(JsonNode frame, int hosts) throws InterruptedException {
        Shadows before = shadows.get(documentOf(frame));
        if (hosts == 0 || (before != null && before.hosts() == hosts)) {
            return false;
        }
        List<Map<String, String>> nodes = closedShadows(frame);
        if (shadows.size() >= MAX_DOCUMENTS) {
            shadows.clear();
        }
        shadows.put(documentOf(frame), new Shadows(hosts, nodes));
        return !nodes.equals(before == null ? List.of() : before.nodes());
    }

    /** Notes how many elements may have a closed shadow root beside those that are known. */
    void noteHosts(JsonNode frame, int hosts) {
        shadows.put(documentOf(frame), new Shadows(hosts, knownShadows(frame)));
    }

    /** Forgets the shadow roots of a document: one of them is gone. */
    void forget(JsonNode frame) {
        shadows.remove(documentOf(frame));
    }

    private List<Map<String, String>> closedShadows(JsonNode frame) throws InterruptedException {
        JsonNode snapshot = ask("DOMSnapshot.captureSnapshot", Map.of("computedStyles", List.of()));
        JsonNode strings = snapshot.path("strings");
        String id = frame.path("frame").path("id").asText();
        List<Map<String, String>> nodes = new ArrayList<>();
        for (JsonNode document : snapshot.path("documents")) {
            if (!strings.path(document.path("frameId").asInt()).asText().equals(id)) {
                continue;
            }
            inClosedShadows(document.path("nodes"), strings).stream()
                    .limit(MAX_SHADOWS)
                    .forEach(node -> nodes.add(reference(frame, node)));
        }
        return nodes;
    }

    /** Of the nodes in closed shadow roots one for each parent; the roots themselves are not in a snapshot. */
    private static List<Integer> inClosedShadows(JsonNode nodes, JsonNode strings) {
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

    private static Map<String, String> reference(JsonNode frame, int node) {
        return Map.of(
                ELEMENT, "f." + frame.path("frame").path("id").asText() + ".d." + documentOf(frame) + ".e." + node);
    }

    private static String documentOf(JsonNode frame) {
        return frame.path("frame").path("loaderId").asText();
    }

    /** The answer is missing where the browser has no DevTools, or does not answer now. */
    private JsonNode ask(String command, Map<String, Object> parameters) throws InterruptedException {
        try {
            return browser.askDevTools(command, parameters)
                    .<JsonNode>map(json::valueToTree)
                    .orElse(json.missingNode());
        } catch (UnhandledAlertException open) {
            throw open;
        } catch (WebDriverException notNow) {
            return json.missingNode();
        }
    }
}
