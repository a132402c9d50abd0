package com.aiqaramba.llm.openai;

import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Message of the model as it goes back: every member that the provider wrote, known or not. Members without a value are
 * left out, because some servers write them and refuse to read them.
 */
final class OpenAiPayload {
    private OpenAiPayload() {}

    static String of(ObjectNode message) {
        ObjectNode payload = Json.object();
        for (Map.Entry<String, JsonNode> member : message.properties()) {
            if (member.getKey().equals("content") || !isEmpty(member.getValue())) {
                payload.set(member.getKey(), member.getValue());
            }
        }
        return payload.put("role", "assistant").toString();
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || (value.isArray() && value.isEmpty());
    }
}
