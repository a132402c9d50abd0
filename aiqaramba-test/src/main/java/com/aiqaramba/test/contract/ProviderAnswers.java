package com.aiqaramba.test.contract;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import java.util.List;

/** Answers that a provider is to give. */
final class ProviderAnswers {
    static final String MODEL = "contract-model-001";

    private static final TokenUsage USAGE =
            TokenUsage.builder().input(10).output(2).build();

    private ProviderAnswers() {}

    static ChatResponse text(String text) {
        return answer(text, List.of(), USAGE, FinishReason.STOP);
    }

    static ChatResponse calls(ToolCall... calls) {
        return answer("", List.of(calls), USAGE, FinishReason.TOOL_CALLS);
    }

    static ChatResponse using(TokenUsage usage) {
        return answer("yes", List.of(), usage, FinishReason.STOP);
    }

    static ChatResponse ending(FinishReason reason) {
        return answer("yes", List.of(), USAGE, reason);
    }

    private static ChatResponse answer(String text, List<ToolCall> calls, TokenUsage usage, FinishReason reason) {
        return ChatResponse.builder(new ChatMessage.Assistant(text, calls, ""))
                .usage(usage)
                .finishReason(reason)
                .model(MODEL)
                .build();
    }
}
