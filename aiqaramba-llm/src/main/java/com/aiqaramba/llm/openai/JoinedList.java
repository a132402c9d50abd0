package com.aiqaramba.llm.openai;

import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A list that comes in pieces. An object in it goes on in the next one of the same {@code index}, unless that has
 * another id or type: some servers give every call the same index. One without an index came at once.
 */
final class JoinedList {
    private final List<Supplier<JsonNode>> elements = new ArrayList<>();
    private final Map<Integer, JoinedObject> latest = new HashMap<>();

    void add(ArrayNode pieces) {
        for (JsonNode piece : pieces) {
            if (piece instanceof ObjectNode object) {
                element(object).add(object);
            } else {
                elements.add(() -> piece);
            }
        }
    }

    private JoinedObject element(ObjectNode piece) {
        JsonNode index = piece.path("index");
        JoinedObject open = index.isInt() ? latest.get(index.intValue()) : null;
        if (open != null && open.goesOnWith(piece)) {
            return open;
        }
        JoinedObject next = new JoinedObject();
        elements.add(next::whole);
        if (index.isInt()) {
            latest.put(index.intValue(), next);
        }
        return next;
    }

    ArrayNode whole() {
        ArrayNode whole = Json.object().arrayNode();
        elements.forEach(element -> whole.add(element.get()));
        return whole;
    }
}
