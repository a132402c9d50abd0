package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.chat.PartialAnswer.Kind;
import com.aiqaramba.llm.internal.Json;
import com.aiqaramba.llm.internal.Pieces;
import com.fasterxml.jackson.databind.JsonNode;

/** Takes out of a chunk what people want to see while they wait. */
final class GeminiPieceReader {
    private GeminiPieceReader() {}

    static void read(JsonNode chunk, Pieces pieces) {
        for (JsonNode part : chunk.path("candidates").path(0).path("content").path("parts")) {
            boolean thought = part.path("thought").booleanValue();
            pieces.add(thought ? Kind.THOUGHT : Kind.TEXT, Json.text(part.path("text")));
            pieces.add(Kind.CALL, Json.text(part.path("functionCall").path("name")));
        }
    }
}
