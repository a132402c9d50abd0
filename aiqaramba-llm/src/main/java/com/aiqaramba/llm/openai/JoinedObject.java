package com.aiqaramba.llm.openai;

import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An object that comes in pieces. Its texts go on from piece to piece, and so do objects and lists within it; of
 * everything else the last value counts. Members without a value say nothing.
 */
final class JoinedObject {
    /** Texts that come at once; some servers repeat them in every piece. */
    private static final Set<String> AT_ONCE = Set.of("id", "type", "name", "role", "format");

    private final ObjectNode values = Json.object();
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final Map<String, JoinedObject> objects = new LinkedHashMap<>();
    private final Map<String, JoinedList> lists = new LinkedHashMap<>();

    void add(ObjectNode piece) {
        piece.properties().forEach(member -> add(member.getKey(), member.getValue()));
    }

    private void add(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            objects.computeIfAbsent(name, key -> new JoinedObject()).add(object);
        } else if (value instanceof ArrayNode list) {
            lists.computeIfAbsent(name, key -> new JoinedList()).add(list);
        } else if (value.isTextual() && !AT_ONCE.contains(name)) {
            texts.computeIfAbsent(name, key -> new StringBuilder()).append(value.textValue());
        } else if (!value.isNull() && !value.asText().isEmpty()) {
            values.set(name, value);
        }
    }

    /** Returns whether a piece may belong to this object: it says nothing else about what this is. */
    boolean goesOnWith(ObjectNode piece) {
        return List.of("id", "type").stream().allMatch(name -> {
            String theirs = Json.text(piece.path(name));
            return theirs.isEmpty() || !values.has(name) || theirs.equals(Json.text(values.path(name)));
        });
    }

    ObjectNode whole() {
        ObjectNode whole = values.deepCopy();
        texts.forEach((name, text) -> whole.put(name, text.toString()));
        objects.forEach((name, object) -> whole.set(name, object.whole()));
        lists.forEach((name, list) -> whole.set(name, list.whole()));
        return whole;
    }
}
