package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.JsonNode;

/** A provider's reasons for stopping, in ours. */
final class OpenAiFinishReasons {
    private OpenAiFinishReasons() {}

    static FinishReason of(JsonNode choice, boolean calls) {
        if (!Json.text(choice.path("message").path("refusal")).isEmpty()) {
            return FinishReason.BLOCKED;
        }
        return switch (Json.text(choice.path("finish_reason"))) {
            case "stop" -> calls ? FinishReason.TOOL_CALLS : FinishReason.STOP;
            case "tool_calls", "function_call" -> calls ? FinishReason.TOOL_CALLS : FinishReason.MALFORMED_CALL;
            case "length" -> FinishReason.LENGTH;
            case "content_filter" -> FinishReason.BLOCKED;
            default -> FinishReason.UNKNOWN;
        };
    }
}
