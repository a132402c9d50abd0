package com.aiqaramba.core;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.test.ScriptedCall;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers that take tokens, are flawed, or fail. */
final class Replies {
    static final String MODEL = "model-1";

    private Replies() {}

    static Function<ChatRequest, ChatResponse> costing(TokenUsage usage, ScriptedCall call) {
        return reply(usage, FinishReason.TOOL_CALLS, call);
    }

    static Function<ChatRequest, ChatResponse> reply(TokenUsage usage, FinishReason reason, ScriptedCall... calls) {
        return request -> ChatResponse.builder(new ChatMessage.Assistant(
                        "",
                        List.of(calls).stream()
                                .map(call -> call.answering(request, "call"))
                                .toList(),
                        ""))
                .usage(usage)
                .finishReason(reason)
                .model(MODEL)
                .build();
    }

    static Function<ChatRequest, ChatResponse> failure(ModelException.Kind kind) {
        return request -> {
            throw new ModelException(kind, "The model said no; do this.", null);
        };
    }

    /** All texts of the user in a request. */
    static String text(ChatRequest request) {
        return request.messages().stream()
                .filter(ChatMessage.User.class::isInstance)
                .flatMap(message -> ((ChatMessage.User) message).contents().stream())
                .filter(Content.Text.class::isInstance)
                .map(content -> ((Content.Text) content).text())
                .collect(Collectors.joining("\n"));
    }

    static boolean hasPicture(ChatRequest request) {
        return request.messages().stream()
                .filter(ChatMessage.User.class::isInstance)
                .flatMap(message -> ((ChatMessage.User) message).contents().stream())
                .anyMatch(Content.Image.class::isInstance);
    }
}
