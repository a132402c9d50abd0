package com.aiqaramba.llm.recording;

import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a recording. */
final class RecordingFormat {
    static final int VERSION = 1;
    static final String VERSION_FIELD = "aiqaramba-recording";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordingFormat() {}

    static String header(String origin, @Nullable Instant recorded) {
        ObjectNode header = NODES.objectNode().put(VERSION_FIELD, VERSION).put("origin", origin);
        if (recorded != null) {
            header.put("recorded", recorded.toString());
        }
        return header.toString();
    }

    static String exchange(int number, RecordedExchange exchange) {
        ObjectNode line = NODES.objectNode().put("exchange", number);
        line.set("answer", answer(exchange.answer()));
        line.set("asked", asked(exchange.asked()));
        return line.toString();
    }

    static String end(int exchanges) {
        return NODES.objectNode().put("exchanges", exchanges).toString();
    }

    private static ObjectNode answer(ChatResponse response) {
        ObjectNode answer = NODES.objectNode().put("text", response.message().text());
        ArrayNode calls = answer.putArray("calls");
        for (ToolCall call : response.message().toolCalls()) {
            calls.addObject()
                    .put("id", call.id())
                    .put("name", call.name())
                    .set("arguments", embed(call.argumentsJson()));
        }
        answer.put("finish", response.finishReason().name()).put("model", response.model());
        answer.set("usage", usage(response.usage()));
        answer.set("payload", embed(response.message().providerPayload()));
        return answer;
    }

    private static ObjectNode usage(TokenUsage usage) {
        return NODES.objectNode()
                .put("input", usage.input())
                .put("cached", usage.cachedInput())
                .put("output", usage.output())
                .put("thinking", usage.thinking());
    }

    private static ObjectNode asked(RequestPrint print) {
        ObjectNode asked = NODES.objectNode()
                .put("system", print.system())
                .put("tools", print.tools())
                .put("choice", print.choice());
        ArrayNode messages = asked.putArray("messages");
        for (MessagePrint message : print.messages()) {
            messages.addObject()
                    .put("role", message.role())
                    .put("images", message.images())
                    .put("lines", String.join(" ", message.lines()));
        }
        return asked;
    }

    /** JSON as JSON, for the reader's sake, when that gives back the same characters; else as a string. */
    private static JsonNode embed(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isContainerNode() && node.toString().equals(text)) {
                return node;
            }
        } catch (JsonProcessingException e) {
            return NODES.textNode(text);
        }
        return NODES.textNode(text);
    }
}
