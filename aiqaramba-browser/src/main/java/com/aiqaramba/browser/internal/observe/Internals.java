package com.aiqaramba.browser.internal.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Roles, names and states that custom elements of one document tell the browser by {@code ElementInternals}, which no
 * script finds. For one thread at a time.
 */
final class Internals {
    /** So many elements are asked about in one look: each takes a command. */
    private static final int MOST = 60;

    private static final int MOST_REMEMBERED = 5_000;
    private static final Set<String> SILENT = Set.of("", "generic", "none", "presentation");
    private static final Map<String, String> STATES = Map.of(
            "checked", "CHECKED",
            "pressed", "PRESSED",
            "selected", "SELECTED",
            "disabled", "DISABLED",
            "required", "REQUIRED",
            "readonly", "READONLY",
            "invalid", "INVALID");

    private final DevTools tools;
    /** Those that have a role, by their numbers in the world of the document. */
    private final Map<Integer, NodeReference> spoken = new LinkedHashMap<>();

    private final Set<Integer> asked = new HashSet<>();

    Internals(DevTools tools) {
        this.tools = tools;
    }

    /** Asks anew what is told of those that have a role, as the reading script takes it. */
    List<Map<String, Object>> now() throws InterruptedException {
        List<Map<String, Object>> told = new ArrayList<>();
        for (Map.Entry<Integer, NodeReference> element : List.copyOf(spoken.entrySet())) {
            JsonNode node = ask(element.getValue());
            if (SILENT.contains(roleOf(node))) {
                spoken.remove(element.getKey());
            } else {
                told.add(settings(element.getKey(), node));
            }
        }
        return told;
    }

    /**
     * Asks about elements that were not asked about before.
     *
     * @param customs the numbers of elements in the world
     * @return true when one of them has a role
     */
    boolean find(List<Integer> customs, FrameWorld world) throws InterruptedException {
        if (asked.size() > MOST_REMEMBERED) {
            asked.clear();
        }
        int before = spoken.size();
        int left = MOST - before;
        for (int number : customs) {
            if (left > 0 && asked.add(number)) {
                left--;
                Optional<NodeReference> element = world.element(number);
                if (element.isPresent() && !SILENT.contains(roleOf(ask(element.get())))) {
                    spoken.put(number, element.get());
                }
            }
        }
        return spoken.size() > before;
    }

    private JsonNode ask(NodeReference element) throws InterruptedException {
        Map<String, Object> question = Map.of("backendNodeId", element.node(), "fetchRelatives", false);
        return tools.ask("Accessibility.getPartialAXTree", question)
                .path("nodes")
                .path(0);
    }

    private static String roleOf(JsonNode node) {
        return node.path("ignored").asBoolean() ? "" : text(node.path("role"));
    }

    private static Map<String, Object> settings(int number, JsonNode node) {
        return Map.of(
                "number",
                number,
                "role",
                roleOf(node),
                "name",
                text(node.path("name")),
                "value",
                text(node.path("value")),
                "states",
                states(node.path("properties")));
    }

    private static String text(JsonNode value) {
        return value.path("value").asText();
    }

    private static String states(JsonNode properties) {
        return StreamSupport.stream(properties.spliterator(), false)
                .map(property -> state(property.path("name").asText(), text(property.path("value"))))
                .filter(state -> !state.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String state(String name, String value) {
        if (name.equals("expanded")) {
            return value.equals("true") ? "EXPANDED" : "COLLAPSED";
        }
        if (value.equals("mixed")) {
            return "MIXED";
        }
        return value.isEmpty() || value.equals("false") ? "" : STATES.getOrDefault(name, "");
    }
}
