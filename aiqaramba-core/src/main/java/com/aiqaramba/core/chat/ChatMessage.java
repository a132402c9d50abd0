package com.aiqaramba.core.chat;

import java.util.List;

/**
 * A message of a conversation with a model. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface ChatMessage {
    /**
     * Message of the caller.
     *
     * @param contents text and pictures, at least one
     */
    record User(List<Content> contents) implements ChatMessage {
        /** Copies the list. */
        public User {
            contents = List.copyOf(contents);
        }

        /**
         * A message of text alone.
         *
         * @param text the text
         * @return the message
         */
        public static User text(String text) {
            return new User(List.of(new Content.Text(text)));
        }
    }

    /**
     * Message of the model.
     *
     * @param text its text, thoughts left out; empty when it only calls tools
     * @param toolCalls the tools that it calls, in its order
     * @param providerPayload what the provider's client needs to echo this message exactly (thought signatures and the
     *     like); callers pass it on unchanged and never look into it; empty when the client needs nothing
     */
    record Assistant(String text, List<ToolCall> toolCalls, String providerPayload) implements ChatMessage {
        /** Copies the list. */
        public Assistant {
            toolCalls = List.copyOf(toolCalls);
        }
    }

    /**
     * The results of every tool call of the assistant's message before it.
     *
     * @param results one for each call, in the order of the calls
     */
    record ToolResults(List<ToolResult> results) implements ChatMessage {
        /** Copies the list. */
        public ToolResults {
            results = List.copyOf(results);
        }
    }
}
