package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.PartialAnswer.Kind;
import com.aiqaramba.llm.internal.Json;
import com.aiqaramba.llm.internal.Pieces;
import com.fasterxml.jackson.databind.JsonNode;

/** Takes out of a chunk what people want to see while they wait. */
final class OpenAiPieceReader {
    private OpenAiPieceReader() {}

    static void read(JsonNode chunk, Pieces pieces) {
        JsonNode delta = chunk.path("choices").path(0).path("delta");
        pieces.add(Kind.THOUGHT, thought(delta));
        pieces.add(Kind.TEXT, Json.text(delta.path("content")));
        for (JsonNode call : delta.path("tool_calls")) {
            pieces.add(Kind.CALL, Json.text(call.path("function").path("name")));
        }
    }

    /** Servers give it one name or the other; some give both, with the same text. */
    private static String thought(JsonNode delta) {
        String thought = Json.text(delta.path("reasoning_content"));
        return thought.isEmpty() ? Json.text(delta.path("reasoning")) : thought;
    }
}
