package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.RemoteWebElement;

/**
 * Reader of what no script in a document can see: the elements that have a listener of their own, and closed shadow
 * roots. Chromium tells it, but not of frames of other sites, which have a process of their own. For one thread at a
 * time.
 */
final class DevToolsDom {
    /** ChromeDriver's references hold the ids that DevTools have for frame, document and node. */
    private static final Pattern REFERENCE = Pattern.compile("f\\.([0-9A-F]+)\\.d\\.([0-9A-F]+)\\.e\\.(\\d+)");

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
    private static final int MAX_SHADOWS = 500;
    private static final int MAX_DOCUMENTS = 100;

    private final PageDriver browser;
    private final DevTools tools;
    /** By document. */
    private final Map<String, FrameWorld> worlds = new HashMap<>();

    private JsonNode top = MissingNode.getInstance();
    /** By document. */
    private final Map<String, Shadows> shadows = new HashMap<>();

    DevToolsDom(PageDriver browser) {
        this.browser = browser;
        this.tools = new DevTools(browser);
    }

    /** A node in each closed shadow root of a document that had so many elements which may have one. */
    private record Shadows(int hosts, List<Integer> nodes) {}

    /**
     * Finds the document of a frame; empty when DevTools do not know it. The frames are asked for with the top one,
     * with
     * which each reading begins.
     */
    Optional<JsonNode> frame(FramePath path) throws InterruptedException {
        if (path.depth() == 0) {
            top = tools.ask("Page.getFrameTree", Map.of()).path("frameTree");
        }
        if (path.depth() == 0 || top.isMissingNode()) {
            return Optional.of(top).filter(found -> !found.isMissingNode());
        }
        WebElement element = path.elements().get(path.depth() - 1);
        Matcher reference = REFERENCE.matcher(element instanceof RemoteWebElement remote ? remote.getId() : "");
        if (!reference.matches()) {
            return Optional.empty();
        }
        Map<String, Object> node = Map.of("backendNodeId", Integer.parseInt(reference.group(3)));
        String id =
                tools.ask("DOM.describeNode", node).path("node").path("frameId").asText();
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

    /** Finds the world of our own in a document; empty when DevTools do not let us in. */
    Optional<FrameWorld> world(JsonNode frame) throws InterruptedException {
        FrameWorld known = worlds.get(documentOf(frame));
        if (known != null) {
            return Optional.of(known);
        }
        Optional<FrameWorld> entered = FrameWorld.in(idOf(frame), tools);
        if (worlds.size() >= MAX_DOCUMENTS) {
            worlds.clear();
        }
        entered.ifPresent(world -> worlds.put(documentOf(frame), world));
        return entered;
    }

    /**
     * Elements of a document, and of the frames in it, with listeners of their own.
     *
     * @param clicked those that listen to the mouse
     * @param dropped those that listen to what is dropped on them
     */
    record Listeners(Set<Integer> clicked, Set<Integer> dropped) {}

    /** Returns the elements of a document that have a listener of their own. */
    Listeners listeners(FrameWorld world) throws InterruptedException {
        JsonNode found = tools.ask(
                        "DOMDebugger.getEventListeners",
                        Map.of("objectId", world.document(), "depth", -1, "pierce", true))
                .path("listeners");
        return new Listeners(nodes(found, MOUSE), nodes(found, DROP));
    }

    private static Set<Integer> nodes(JsonNode listeners, Set<String> types) {
        Set<Integer> nodes = new LinkedHashSet<>();
        listeners.forEach(listener -> {
            if (types.contains(listener.path("type").asText()) && nodes.size() < MAX_LISTENING) {
                nodes.add(listener.path("backendNodeId").asInt());
            }
        });
        return nodes;
    }

    /** Returns those of some elements that stand in a document. */
    static Set<Integer> in(JsonNode frame, Collection<WebElement> elements) {
        Set<Integer> nodes = new LinkedHashSet<>();
        for (WebElement element : elements) {
            Matcher reference = REFERENCE.matcher(element instanceof RemoteWebElement remote ? remote.getId() : "");
            if (reference.matches() && reference.group(2).equals(documentOf(frame))) {
                nodes.add(Integer.parseInt(reference.group(3)));
            }
        }
        return nodes;
    }

    /** Returns the driver's reference to a node of a document. */
    WebElement reference(JsonNode frame, int node) throws InterruptedException {
        return browser.ask(driver -> {
            RemoteWebElement element = new RemoteWebElement();
            element.setParent(driver);
            element.setId("f." + idOf(frame) + ".d." + documentOf(frame) + ".e." + node);
            element.setFileDetector(driver.getFileDetector());
            return element;
        });
    }

    /** Returns nodes in the closed shadow roots that were found in a document before. */
    List<Integer> knownShadows(JsonNode frame) {
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
        List<Integer> nodes = closedShadows(frame);
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

    /** Forgets what is known of a document. */
    void forget(JsonNode frame) {
        shadows.remove(documentOf(frame));
        worlds.remove(documentOf(frame));
    }

    private List<Integer> closedShadows(JsonNode frame) throws InterruptedException {
        JsonNode snapshot = tools.ask("DOMSnapshot.captureSnapshot", Map.of("computedStyles", List.of()));
        JsonNode strings = snapshot.path("strings");
        String id = frame.path("frame").path("id").asText();
        List<Integer> nodes = new ArrayList<>();
        for (JsonNode document : snapshot.path("documents")) {
            if (!strings.path(document.path("frameId").asInt()).asText().equals(id)) {
                continue;
            }
            inClosedShadows(document.path("nodes"), strings).stream()
                    .limit(MAX_SHADOWS)
                    .forEach(nodes::add);
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

    private static String idOf(JsonNode frame) {
        return frame.path("frame").path("id").asText();
    }

    private static String documentOf(JsonNode frame) {
        return frame.path("frame").path("loaderId").asText();
    }
}
