package com.aiqaramba.browser.internal.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Roles, names and states that custom elements of one document tell the browser by {@code ElementInternals}, which no
 * script finds. For one thread at a time.
 */
final class Internals {
    /** So many are known in one document. */
    private static final int MOST = 1_000;
    /** So many are asked about one by one in one look: each takes a command. */
    private static final int MOST_ASKED = 60;
    /** Where there are more, those of one role are asked for with one command. */
    private static final int FEW = 4;

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
    private final String root;
    /** Those that have a role, by their numbers in the world of the document. */
    private final Map<Integer, Spoken> spoken = new LinkedHashMap<>();

    private final Set<Integer> asked = new HashSet<>();

    /** Element as DevTools number it, with the role that it had last. */
    private record Spoken(int node, String role) {}

    /** Takes DevTools and their reference to the document. */
    Internals(DevTools tools, String root) {
        this.tools = tools;
        this.root = root;
    }

    /** Asks anew what is told of those that have a role, as the reading script takes it. */
    List<Map<String, Object>> now() throws InterruptedException {
        List<Map<String, Object>> told = new ArrayList<>();
        Map<Integer, JsonNode> known = spoken.size() > FEW ? ofKnownRoles() : Map.of();
        int left = MOST_ASKED;
        for (Map.Entry<Integer, Spoken> element : List.copyOf(spoken.entrySet())) {
            int node = element.getValue().node();
            if (known.containsKey(node) || left-- > 0) {
                JsonNode answer = known.containsKey(node) ? known.get(node) : ask(node);
                note(element.getKey(), node, answer);
                if (spoken.containsKey(element.getKey())) {
                    told.add(settings(element.getKey(), answer));
                }
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
        List<Integer> fresh = customs.stream()
                .filter(number -> !asked.contains(number))
                .limit(MOST - before)
                .toList();
        Map<Integer, JsonNode> known = fresh.size() > FEW ? ofKnownRoles() : Map.of();
        int left = MOST_ASKED;
        for (Map.Entry<Integer, Integer> element : world.nodes(fresh).entrySet()) {
            int node = element.getValue();
            if (known.containsKey(node) || left-- > 0) {
                asked.add(element.getKey());
                note(element.getKey(), node, known.containsKey(node) ? known.get(node) : ask(node));
            }
        }
        return spoken.size() > before;
    }

    private void note(int number, int node, JsonNode answer) {
        String role = roleOf(answer);
        if (SILENT.contains(role)) {
            spoken.remove(number);
        } else {
            spoken.put(number, new Spoken(node, role));
        }
    }

    /** Finds all nodes of the document that have a role that one of the elements has. */
    private Map<Integer, JsonNode> ofKnownRoles() throws InterruptedException {
        Map<Integer, JsonNode> nodes = new HashMap<>();
        for (String role : spoken.values().stream().map(Spoken::role).distinct().toList()) {
            tools.ask("Accessibility.queryAXTree", Map.of("objectId", root, "role", role))
                    .path("nodes")
                    .forEach(node -> nodes.put(node.path("backendDOMNodeId").asInt(), node));
        }
        return nodes;
    }

    private JsonNode ask(int node) throws InterruptedException {
        Map<String, Object> question = Map.of("backendNodeId", node, "fetchRelatives", false);
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
