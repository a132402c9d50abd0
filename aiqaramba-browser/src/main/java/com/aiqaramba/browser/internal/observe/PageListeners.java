package com.aiqaramba.browser.internal.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Nodes of a document, and of the frames in it, with listeners of their own. No script sees them; DevTools tell.
 *
 * @param clicked the numbers of those that listen to the mouse
 * @param dropped the numbers of those that listen to what is dropped on them
 * @param hovered the numbers of those that listen to the mouse over them
 */
record PageListeners(Set<Integer> clicked, Set<Integer> dropped, Set<Integer> hovered) {
    static final PageListeners NONE = new PageListeners(Set.of(), Set.of(), Set.of());

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
    private static final Set<String> HOVER = Set.of("mouseenter", "mouseover", "pointerenter", "pointerover");
    private static final int MOST = 500;
    private static final int MOST_HOVERED = 100;
    /** A framework listens for all of its page with as many kinds of listeners on one element, which is no control. */
    private static final int OF_FRAMEWORK = 20;

    static PageListeners in(JsonNode listeners) {
        Set<Integer> roots = roots(listeners);
        return new PageListeners(
                nodes(listeners, MOUSE, roots, MOST),
                nodes(listeners, DROP, roots, MOST),
                nodes(listeners, HOVER, roots, MOST_HOVERED));
    }

    private static Set<Integer> roots(JsonNode listeners) {
        Map<Integer, Set<String>> types = new HashMap<>();
        listeners.forEach(listener ->
                types.computeIfAbsent(node(listener), node -> new HashSet<>()).add(type(listener)));
        types.values().removeIf(kinds -> kinds.size() < OF_FRAMEWORK);
        return types.keySet();
    }

    private static Set<Integer> nodes(JsonNode listeners, Set<String> types, Set<Integer> roots, int most) {
        Set<Integer> nodes = new LinkedHashSet<>();
        listeners.forEach(listener -> {
            if (nodes.size() < most && types.contains(type(listener)) && !roots.contains(node(listener))) {
                nodes.add(node(listener));
            }
        });
        return nodes;
    }

    private static String type(JsonNode listener) {
        return listener.path("type").asText();
    }

    private static int node(JsonNode listener) {
        return listener.path("backendNodeId").asInt();
    }
}
