package com.aiqaramba.llm.gemini;

import com.aiqaramba.llm.internal.Json;
import com.aiqaramba.llm.internal.ServerSentEvents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * Puts the chunks of a stream together to the answer that would have come in one piece. A stream that broke off, or
 * holds an error or what is not JSON, is an answer without a candidate.
 */
final class GeminiStreamedAnswer {
    private final ObjectNode root = Json.object();
    private final ObjectNode candidate = Json.object();
    private final ObjectNode content = Json.object();
    private final JoinedParts parts = new JoinedParts();
    private boolean begun;
    private boolean broken;

    private GeminiStreamedAnswer() {}

    /** The answer as text. A body without events is that of a gateway that does not stream, and stays as it is. */
    static String text(byte[] body) {
        GeminiStreamedAnswer answer = new GeminiStreamedAnswer();
        ServerSentEvents.read(body, event -> answer.add(Json.parse(event)));
        return answer.begun ? answer.whole().toString() : new String(body, StandardCharsets.UTF_8);
    }

    private void add(JsonNode chunk) {
        begun = true;
        broken |= !chunk.isObject();
        JsonNode first = chunk.path("candidates").path(0);
        Json.replace(root, chunk, "candidates");
        Json.replace(candidate, first, "content");
        Json.replace(content, first.path("content"), "parts");
        first.path("content").path("parts").forEach(parts::add);
    }

    private ObjectNode whole() {
        boolean ended = !Json.text(candidate.path("finishReason")).isEmpty();
        if (ended && !broken && !root.has("error")) {
            content.set("parts", parts.whole());
            candidate.set("content", content);
            root.putArray("candidates").add(candidate);
        }
        return root;
    }
}
