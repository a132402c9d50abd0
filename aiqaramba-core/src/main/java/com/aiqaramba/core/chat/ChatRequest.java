package com.aiqaramba.core.chat;

import java.util.List;

/**
 * One request to a model. Every secret is masked in it. Immutable.
 *
 * @param system the instructions that come before the conversation; the same text in every request of a run
 * @param messages the conversation, starting with the user; at least one
 * @param tools what the model may call, in the same order in every request of a run
 * @param toolChoice whether it must call one
 * @param outputTokens how many tokens the answer may have at most, thoughts included, 1 or more; clients pass it on to the
 *     provider, because budgets count on it
 */
public record ChatRequest(
        String system,
        List<ChatMessage> messages,
        List<ToolSpecification> tools,
        ToolChoice toolChoice,
        int outputTokens) {
    /** The longest answer where nothing else is said: 16,384 tokens. */
    public static final int OUTPUT_TOKENS = 16_384;

    /** Copies the lists. */
    public ChatRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("A chat request needs at least one message.");
        }
        if (outputTokens < 1) {
            throw new IllegalArgumentException("An answer may have at least 1 token.");
        }
    }

    /**
     * A request whose answer may have {@link #OUTPUT_TOKENS} tokens.
     *
     * @param system the instructions that come before the conversation
     * @param messages the conversation, starting with the user; at least one
     * @param tools what the model may call
     * @param toolChoice whether it must call one
     */
    public ChatRequest(
            String system, List<ChatMessage> messages, List<ToolSpecification> tools, ToolChoice toolChoice) {
        this(system, messages, tools, toolChoice, OUTPUT_TOKENS);
    }

    /**
     * The same request with another conversation.
     *
     * @param other the conversation, starting with the user; at least one message
     * @return the new request
     */
    public ChatRequest withMessages(List<ChatMessage> other) {
        return new ChatRequest(system, other, tools, toolChoice, outputTokens);
    }
}
