package com.aiqaramba.browser.internal.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Nodes of a document, and of the frames in it, with listeners of their own. No script sees them; DevTools tell.
 *
 * @param clicked the numbers of those that listen to the mouse
 * @param dropped the numbers of those that listen to what is dropped on them
 */
record PageListeners(Set<Integer> clicked, Set<Integer> dropped) {
    static final PageListeners NONE = new PageListeners(Set.of(), Set.of());

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
    private static final int MOST = 500;

    static PageListeners in(JsonNode listeners) {
        return new PageListeners(nodes(listeners, MOUSE), nodes(listeners, DROP));
    }

    private static Set<Integer> nodes(JsonNode listeners, Set<String> types) {
        Set<Integer> nodes = new LinkedHashSet<>();
        listeners.forEach(listener -> {
            if (nodes.size() < MOST && types.contains(listener.path("type").asText())) {
                nodes.add(listener.path("backendNodeId").asInt());
            }
        });
        return nodes;
    }
}
