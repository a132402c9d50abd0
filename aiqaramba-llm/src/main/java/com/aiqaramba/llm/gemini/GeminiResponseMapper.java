package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.llm.internal.CallIds;
import com.google.genai.JsonSerializable;
import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.FunctionCall;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateContentResponsePromptFeedback;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import com.google.genai.types.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the first candidate of an answer. */
final class GeminiResponseMapper {
    private GeminiResponseMapper() {}

    static ChatResponse response(GenerateContentResponse response, String requestedModel) {
        Candidate candidate = response.candidates()
                .flatMap(candidates -> candidates.stream().findFirst())
                .orElseThrow(() -> withoutCandidate(response));
        List<Part> parts = candidate.content().flatMap(Content::parts).orElse(List.of());
        List<ToolCall> calls = calls(parts);
        String text = text(parts);
        FinishReason reason = GeminiFinishReasons.of(candidate, !calls.isEmpty());
        if (reason == FinishReason.STOP && text.isEmpty()) {
            throw new ModelException(
                    ModelException.Kind.BAD_ANSWER, "Gemini answered with neither text nor a tool call.", null);
        }
        String payload = parts.isEmpty()
                ? ""
                : candidate.content().map(JsonSerializable::toJson).orElse("");
        return ChatResponse.builder(new ChatMessage.Assistant(text, calls, payload))
                .usage(response.usageMetadata().map(GeminiResponseMapper::usage).orElse(TokenUsage.NONE))
                .finishReason(reason)
                .model(response.modelVersion().orElse(requestedModel))
                .build();
    }

    private static ModelException withoutCandidate(GenerateContentResponse response) {
        Optional<String> blocked = response.promptFeedback()
                .flatMap(GenerateContentResponsePromptFeedback::blockReason)
                .map(Object::toString);
        return blocked.map(reason -> new ModelException(
                        ModelException.Kind.BLOCKED,
                        "Gemini's safety rules blocked the prompt (" + GeminiFailures.code(reason)
                                + "). Change the task or the page.",
                        null))
                .orElseGet(() -> new ModelException(
                        ModelException.Kind.BAD_ANSWER, "Gemini's answer holds no whole candidate.", null));
    }

    /** Thoughts are left out. */
    private static String text(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (!part.thought().orElse(false)) {
                part.text().ifPresent(text::append);
            }
        }
        return text.toString();
    }

    private static List<ToolCall> calls(List<Part> parts) {
        List<ToolCall> calls = new ArrayList<>();
        for (Part part : parts) {
            part.functionCall().ifPresent(call -> calls.add(call(call, calls.size())));
        }
        return calls;
    }

    private static ToolCall call(FunctionCall call, int index) {
        return new ToolCall(
                call.id().filter(id -> !id.isEmpty()).orElseGet(() -> CallIds.of(index)),
                call.name().orElse(""),
                JsonSerializable.toJsonString(call.args().orElse(Map.of())));
    }

    /** Reads the tokens. Those that tools of the provider put into the prompt count as input. */
    static TokenUsage usage(GenerateContentResponseUsageMetadata usage) {
        return TokenUsage.builder()
                .input(count(usage.promptTokenCount()) + count(usage.toolUsePromptTokenCount()))
                .cachedInput(count(usage.cachedContentTokenCount()))
                .output(count(usage.candidatesTokenCount()))
                .thinking(count(usage.thoughtsTokenCount()))
                .build();
    }

    private static long count(Optional<Integer> tokens) {
        return Math.max(0, tokens.orElse(0));
    }
}
