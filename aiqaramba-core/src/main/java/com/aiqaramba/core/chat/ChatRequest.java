package com.aiqaramba.core.chat;

import java.util.List;

/**
 * One request to a model. Every secret is masked in it. Immutable.
 *
 * @param system the instructions that come before the conversation; the same text in every request of a run
 * @param messages the conversation, starting with the user; at least one
 * @param tools what the model may call, in the same order in every request of a run
 * @param toolChoice whether it must call one
 */
public record ChatRequest(
        String system, List<ChatMessage> messages, List<ToolSpecification> tools, ToolChoice toolChoice) {
    /** Copies the lists. */
    public ChatRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("A chat request needs at least one message.");
        }
    }
}
