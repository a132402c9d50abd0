package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.SilentFrameException;
import com.aiqaramba.browser.internal.page.WatchedPages;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openqa.selenium.WebElement;

/**
 * Worlds of our own in the documents of the active tab, where the browser has DevTools. Frames of other sites have a
 * process and DevTools of their own, which are reached on this machine only. For one thread at a time.
 */
final class FrameWorlds {
    private static final int MOST = 100;

    private final DevTools tools;
    private final Map<FramePath, FrameWorld> worlds = new HashMap<>();

    FrameWorlds(PageDriver browser) {
        this.tools = new DevTools(browser);
    }

    /** Finds the world in a frame, or enters its document; empty when DevTools do not let us in. */
    Optional<FrameWorld> in(FramePath path) throws InterruptedException {
        FrameWorld known = worlds.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<FrameWorld> entered = path.depth() == 0 ? enterPage() : enter(path);
        if (worlds.size() >= MOST) {
            worlds.clear();
        }
        entered.ifPresent(world -> worlds.put(path, world));
        return entered;
    }

    /**
     * Forgets the world in a frame, because its document is gone.
     *
     * @return true when there was one
     */
    boolean forget(FramePath path) {
        return worlds.remove(path) != null;
    }

    /** Forgets all worlds. */
    void leave() {
        worlds.clear();
    }

    /** Finds a frame element that was read. */
    Optional<ElementHandle> frame(FramePath around, WebElement element) {
        return Optional.ofNullable(worlds.get(around)).flatMap(world -> world.frame(element));
    }

    private Optional<FrameWorld> enterPage() throws InterruptedException {
        JsonNode page = tree(tools).path("frame");
        return page.isObject() ? FrameWorld.in(page, tools) : Optional.empty();
    }

    /** Numbers of nodes are those of a process: in a document of another one they mean something else. */
    private Optional<FrameWorld> enter(FramePath path) throws InterruptedException {
        Optional<FrameWorld> outer = in(path.outer());
        Optional<NodeReference> element = NodeReference.of(path.elements().get(path.depth() - 1));
        if (outer.isEmpty()
                || element.isEmpty()
                || !element.get().document().equals(outer.get().document())) {
            return Optional.empty();
        }
        DevTools around = outer.get().tools();
        String id = around.ask(
                        "DOM.describeNode",
                        Map.of("backendNodeId", element.get().node()))
                .path("node")
                .path("frameId")
                .asText();
        Optional<JsonNode> frame = framesIn(tree(around)).stream()
                .filter(one -> one.path("id").asText().equals(id))
                .findFirst();
        if (frame.isPresent()) {
            return FrameWorld.in(frame.get(), around);
        }
        return id.isEmpty() ? Optional.empty() : enterOther(around.ofFrame(id));
    }

    /** Enters a frame that has a process of its own, and has it watched. */
    private static Optional<FrameWorld> enterOther(DevTools tools) throws InterruptedException {
        JsonNode frame = tree(tools).path("frame");
        if (!frame.isObject()) {
            return Optional.empty();
        }
        tools.ask("Page.addScriptToEvaluateOnNewDocument", WatchedPages.watching(""));
        return FrameWorld.in(frame, tools);
    }

    /** Lets the page tell what the watches over frames with a process of their own have kept. */
    void retell() throws InterruptedException {
        FrameWorld page = worlds.get(FramePath.TOP);
        for (FrameWorld frame : worlds.values()) {
            if (page != null && frame.tools().areOfFrame()) {
                List<String> kept = keptIn(frame);
                if (!kept.isEmpty()) {
                    page.watch().retell(kept);
                }
            }
        }
    }

    private static List<String> keptIn(FrameWorld frame) throws InterruptedException {
        try {
            return frame.watch().drain();
        } catch (SilentFrameException later) {
            return List.of();
        }
    }

    private static JsonNode tree(DevTools tools) throws InterruptedException {
        return tools.ask("Page.getFrameTree", Map.of()).path("frameTree");
    }

    private static List<JsonNode> framesIn(JsonNode tree) {
        List<JsonNode> frames = new ArrayList<>(List.of(tree.path("frame")));
        tree.path("childFrames").forEach(child -> frames.addAll(framesIn(child)));
        return frames;
    }

    /** Tells whether an element may be one of the page's own document: one of an earlier document is not. */
    boolean isInPage(WebElement element) {
        FrameWorld page = worlds.get(FramePath.TOP);
        Optional<NodeReference> reference = NodeReference.of(element);
        return page == null || reference.isEmpty() || reference.get().document().equals(page.document());
    }

    /** Returns those of some elements that stand in a document, by the numbers that DevTools have for them. */
    static Set<Integer> nodesIn(FrameWorld world, Collection<WebElement> elements) {
        Set<Integer> nodes = new LinkedHashSet<>();
        for (WebElement element : elements) {
            NodeReference.of(element)
                    .filter(reference -> reference.document().equals(world.document()))
                    .ifPresent(reference -> nodes.add(reference.node()));
        }
        return nodes;
    }
}
