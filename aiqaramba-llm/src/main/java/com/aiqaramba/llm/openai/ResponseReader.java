package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Reads the first choice of an answer.
 *
 * @param requestedModel what to call the model when the answer does not
 */
record ResponseReader(String requestedModel, OpenAiFailures failures) {
    private static final int LONGEST_MODEL_NAME = 200;

    /** Reads an answer, and tells what one took that cannot be used. */
    ChatResponse read(OpenAiReply reply, ChatListener listener) {
        JsonNode root = OpenAiStreamedAnswer.parse(reply.body());
        try {
            return read(root, reply);
        } catch (ModelException unusable) {
            TokenUsage usage = UsageReader.read(root.path("usage"));
            if (!usage.equals(TokenUsage.NONE)) {
                listener.spent(model(root), usage);
            }
            throw unusable;
        }
    }

    private ChatResponse read(JsonNode root, OpenAiReply reply) {
        JsonNode choice = root.path("choices").path(0);
        refuseError(root, reply);
        refuseError(choice, reply);
        ObjectNode message = message(choice);
        List<ToolCall> calls = ToolCallReader.read(message.path("tool_calls"), failures);
        String text = text(message);
        FinishReason reason = OpenAiFinishReasons.of(choice, !calls.isEmpty());
        if (text.isEmpty() && calls.isEmpty() && saysNothing(reason)) {
            throw failures.badAnswer("holds neither text nor a tool call.");
        }
        return ChatResponse.builder(new ChatMessage.Assistant(text, calls, OpenAiPayload.of(message)))
                .usage(UsageReader.read(root.path("usage")))
                .finishReason(reason)
                .model(model(root))
                .build();
    }

    /** OpenRouter tells with HTTP 200 of a provider that failed half-way. */
    private void refuseError(JsonNode holder, OpenAiReply reply) {
        JsonNode error = holder.path("error");
        if (error.isObject() || error.isTextual()) {
            OpenAiErrorBody body = OpenAiErrorBody.of(holder);
            throw failures.refused(body.status() == 0 ? 500 : body.status(), body, reply.retryAfter());
        }
    }

    private ObjectNode message(JsonNode choice) {
        if (choice.path("message") instanceof ObjectNode message) {
            return message;
        }
        throw failures.badAnswer("holds no whole message of the model.");
    }

    private static boolean saysNothing(FinishReason reason) {
        return reason == FinishReason.STOP || reason == FinishReason.UNKNOWN;
    }

    private static String text(ObjectNode message) {
        String refusal = Json.text(message.path("refusal"));
        return refusal.isEmpty() ? content(message.path("content")) : refusal;
    }

    /** Text, or parts of which some are text. */
    private static String content(JsonNode content) {
        if (!content.isArray()) {
            return Json.text(content);
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(Json.text(part.path("text"))));
        return text.toString();
    }

    private String model(JsonNode root) {
        return Optional.of(Json.text(root.path("model")))
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_MODEL_NAME)
                .orElse(requestedModel);
    }
}
