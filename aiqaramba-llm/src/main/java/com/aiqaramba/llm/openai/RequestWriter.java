package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.llm.internal.Json;
import com.aiqaramba.llm.internal.JsonSchema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes requests. The same request gives the same bytes, so that the provider's cache works. */
final class RequestWriter {
    private final String model;
    private final ObjectNode requestFields;
    private final String lengthField;
    private final boolean streaming;

    RequestWriter(String model, OpenAiProvider provider, boolean streaming) {
        this.model = model;
        this.streaming = streaming;
        this.requestFields = (ObjectNode) Json.parse(provider.requestFields());
        // Hosted models that think refuse the older name; local servers know it for sure.
        this.lengthField = provider.isLocal() ? "max_tokens" : "max_completion_tokens";
    }

    byte[] write(ChatRequest request) {
        ObjectNode root = Json.object().put("model", model);
        root.set("messages", messages(request));
        if (!request.tools().isEmpty()) {
            ToolWriter.write(request.tools(), request.toolChoice(), root);
        }
        request.answerSchema().ifPresent(schema -> writeForm(schema, root));
        root.put(lengthField, request.outputTokens());
        if (streaming) {
            root.put("stream", true).putObject("stream_options").put("include_usage", true);
        }
        root.setAll(requestFields);
        return Json.bytes(root);
    }

    private static void writeForm(String schema, ObjectNode root) {
        ObjectNode form = root.putObject("response_format").put("type", "json_schema");
        form.putObject("json_schema").put("name", "answer").set("schema", JsonSchema.parse(schema, "the answer"));
    }

    private static JsonNode messages(ChatRequest request) {
        ArrayNode messages = Json.object().arrayNode();
        if (!request.system().isEmpty()) {
            messages.addObject().put("role", "system").put("content", request.system());
        }
        for (ChatMessage message : request.messages()) {
            MessageWriter.write(message, messages);
        }
        return messages;
    }
}
