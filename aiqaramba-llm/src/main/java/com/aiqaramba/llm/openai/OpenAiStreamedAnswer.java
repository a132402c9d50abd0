package com.aiqaramba.llm.openai;

import com.aiqaramba.llm.internal.Json;
import com.aiqaramba.llm.internal.ServerSentEvents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Puts the chunks of a stream together to the answer that would have come in one piece. A stream that broke off, or
 * holds what is not JSON, is an answer without a message.
 */
final class OpenAiStreamedAnswer {
    private static final String END = "[DONE]";

    private final ObjectNode root = Json.object();
    private final ObjectNode choice = Json.object();
    private final JoinedObject message = new JoinedObject();
    private boolean ended;
    private boolean broken;

    private OpenAiStreamedAnswer() {}

    /** Reads a body. Not every server streams that is asked to: what came decides. */
    static JsonNode parse(byte[] body) {
        JsonNode inOnePiece = Json.parse(body);
        if (!inOnePiece.isMissingNode()) {
            return inOnePiece;
        }
        OpenAiStreamedAnswer answer = new OpenAiStreamedAnswer();
        ServerSentEvents.read(body, answer::add);
        return answer.whole();
    }

    private void add(String event) {
        if (event.equals(END)) {
            ended = true;
            return;
        }
        JsonNode chunk = Json.parse(event);
        broken |= !chunk.isObject();
        JsonNode first = chunk.path("choices").path(0);
        Json.replace(root, chunk, "choices");
        Json.replace(choice, first, "delta");
        if (first.path("delta") instanceof ObjectNode delta) {
            message.add(delta);
        }
    }

    private ObjectNode whole() {
        ended |= !Json.text(choice.path("finish_reason")).isEmpty();
        if (!ended || broken) {
            choice.remove("message");
        } else if (!choice.has("message")) {
            choice.set("message", wholeMessage());
        }
        root.putArray("choices").add(choice);
        return root;
    }

    /**
     * Without the numbers of the calls, which are known in streams alone: what the model said goes back to the server.
     */
    private ObjectNode wholeMessage() {
        ObjectNode whole = Json.object().putNull("content");
        whole.setAll(message.whole());
        for (JsonNode call : whole.path("tool_calls")) {
            if (call instanceof ObjectNode object) {
                object.remove("index");
            }
        }
        return whole;
    }
}
