package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.llm.internal.CallIds;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.genai.types.Content;
import com.google.genai.types.FunctionCall;
import com.google.genai.types.FunctionResponse;
import com.google.genai.types.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes messages in the SDK's words. What Gemini said goes back as it came, signatures of its thoughts included. */
final class MessageMapper {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MessageMapper() {}

    static Content content(ChatMessage message) {
        if (message instanceof ChatMessage.User user) {
            return content(
                    "user", user.contents().stream().map(MessageMapper::part).toList());
        }
        if (message instanceof ChatMessage.ToolResults results) {
            return content(
                    "user", results.results().stream().map(MessageMapper::part).toList());
        }
        return assistant((ChatMessage.Assistant) message);
    }

    private static Content content(String role, List<Part> parts) {
        return Content.builder().role(role).parts(parts).build();
    }

    private static Part part(com.aiqaramba.core.chat.Content content) {
        if (content instanceof com.aiqaramba.core.chat.Content.Image image) {
            return Part.fromBytes(image.bytes(), image.mediaType());
        }
        return Part.fromText(((com.aiqaramba.core.chat.Content.Text) content).text());
    }

    private static Part part(ToolResult result) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("output", result.text());
        FunctionResponse.Builder part =
                FunctionResponse.builder().name(result.toolName()).response(response);
        if (!CallIds.isMadeUp(result.callId())) {
            part.id(result.callId());
        }
        return Part.builder().functionResponse(part.build()).build();
    }

    private static Content assistant(ChatMessage.Assistant message) {
        if (!message.providerPayload().isEmpty()) {
            return echo(message.providerPayload());
        }
        List<Part> parts = new ArrayList<>();
        if (!message.text().isEmpty()) {
            parts.add(Part.fromText(message.text()));
        }
        message.toolCalls().forEach(call -> parts.add(part(call)));
        return content("model", parts);
    }

    private static Content echo(String payload) {
        try {
            return Content.fromJson(payload);
        } catch (RuntimeException e) {
            throw new ModelException(
                    ModelException.Kind.INVALID_REQUEST,
                    "The provider payload of an assistant's message is not one of Gemini's; a conversation stays with"
                            + " the model that it began with.",
                    null);
        }
    }

    private static Part part(ToolCall call) {
        FunctionCall.Builder part = FunctionCall.builder().name(call.name()).args(arguments(call.argumentsJson()));
        if (!CallIds.isMadeUp(call.id())) {
            part.id(call.id());
        }
        return Part.builder().functionCall(part.build()).build();
    }

    /** A call whose arguments are no JSON object goes back without any: Gemini knows no other form. */
    private static Map<String, Object> arguments(String json) {
        try {
            Map<String, Object> arguments = JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
            return arguments == null ? Map.of() : arguments;
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }
}
