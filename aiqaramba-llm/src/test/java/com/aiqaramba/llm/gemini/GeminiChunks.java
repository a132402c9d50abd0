package com.aiqaramba.llm.gemini;

import com.aiqaramba.llm.Sse;
import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Cuts an answer of Gemini's into the chunks of a stream: two for a text, one for any other part, one for the end. */
final class GeminiChunks {
    private static final JsonMapper JSON = new JsonMapper();

    private GeminiChunks() {}

    static String of(String answer) {
        ObjectNode end = (ObjectNode) Json.parse(answer);
        ObjectNode candidate = (ObjectNode) end.path("candidates").path(0);
        List<String> chunks = new ArrayList<>();
        for (JsonNode part : candidate.path("content").path("parts")) {
            pieces(part).forEach(piece -> chunks.add(chunk(piece)));
        }
        candidate
                .putObject("content")
                .put("role", "model")
                .putArray("parts")
                .addObject()
                .put("text", "");
        chunks.add(end.toString());
        return Sse.of(chunks);
    }

    private static List<JsonNode> pieces(JsonNode part) {
        if (part.size() > 1 || !part.path("text").isTextual()) {
            return List.of(part);
        }
        String text = part.path("text").textValue();
        int half = Sse.half(text);
        return List.of(text(text.substring(0, half)), text(text.substring(half)));
    }

    private static JsonNode text(String text) {
        return JSON.createObjectNode().put("text", text);
    }

    private static String chunk(JsonNode part) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode content = root.putArray("candidates").addObject().putObject("content");
        content.put("role", "model").putArray("parts").add(part);
        root.putObject("usageMetadata").put("promptTokenCount", 3);
        return root.toString();
    }
}
