package com.aiqaramba.core.chat;

import java.util.List;
import java.util.Optional;

/**
 * One request to a model. Every secret is masked in it. Immutable.
 *
 * @param system the instructions that come before the conversation; the same text in every request of a run
 * @param messages the conversation, starting with the user; at least one
 * @param tools what the model may call, in the same order in every request of a run
 * @param toolChoice whether it must call one
 * @param outputTokens how many tokens the answer may have at most, thoughts included, 1 or more; clients pass it on to the
 *     provider, because budgets count on it
 * @param answerSchema a JSON Schema of type object, as text: what the model says is then one JSON object of this form.
 *     Calls of tools have their own; for answers without tools. Empty for text of any form
 */
public record ChatRequest(
        String system,
        List<ChatMessage> messages,
        List<ToolSpecification> tools,
        ToolChoice toolChoice,
        int outputTokens,
        Optional<String> answerSchema) {
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
        this(system, messages, tools, toolChoice, OUTPUT_TOKENS, Optional.empty());
    }

    /**
     * The same request for an answer of another length.
     *
     * @param tokens how many it may have at most, thoughts included, 1 or more
     * @return the new request
     */
    public ChatRequest withOutputTokens(int tokens) {
        return new ChatRequest(system, messages, tools, toolChoice, tokens, answerSchema);
    }

    /**
     * The same request for an answer that is one JSON object. The provider sees to its form, as far as it can; check what
     * comes.
     *
     * @param schema a JSON Schema of type object, as text
     * @return the new request
     */
    public ChatRequest withAnswerSchema(String schema) {
        return new ChatRequest(system, messages, tools, toolChoice, outputTokens, Optional.of(schema));
    }

    /**
     * The same request with another conversation.
     *
     * @param other the conversation, starting with the user; at least one message
     * @return the new request
     */
    public ChatRequest withMessages(List<ChatMessage> other) {
        return new ChatRequest(system, other, tools, toolChoice, outputTokens, answerSchema);
    }
}
