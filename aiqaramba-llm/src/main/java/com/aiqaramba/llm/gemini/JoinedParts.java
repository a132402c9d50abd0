package com.aiqaramba.llm.gemini;

import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The parts of an answer that came in chunks, in their order. Adjacent texts of one kind become one part, and empty
 * ones none. A part with anything beside its text, a signature above all, stays as it came: a signature is of its part
 * alone.
 */
final class JoinedParts {
    private final ArrayNode parts = Json.object().arrayNode();
    private final StringBuilder text = new StringBuilder();
    private boolean textIsThought;

    void add(JsonNode part) {
        if (!isPlainText(part)) {
            endText();
            parts.add(part);
            return;
        }
        boolean thought = part.path("thought").booleanValue();
        if (thought != textIsThought) {
            endText();
        }
        textIsThought = thought;
        text.append(part.path("text").textValue());
    }

    private static boolean isPlainText(JsonNode part) {
        return part.path("text").isTextual() && part.properties().stream().allMatch(JoinedParts::isOfPlainText);
    }

    private static boolean isOfPlainText(Map.Entry<String, JsonNode> member) {
        return switch (member.getKey()) {
            case "text" -> true;
            case "thought" -> member.getValue().isBoolean();
            default -> false;
        };
    }

    private void endText() {
        if (text.isEmpty()) {
            return;
        }
        ObjectNode part = parts.addObject().put("text", text.toString());
        if (textIsThought) {
            part.put("thought", true);
        }
        text.setLength(0);
    }

    ArrayNode whole() {
        endText();
        return parts;
    }
}
