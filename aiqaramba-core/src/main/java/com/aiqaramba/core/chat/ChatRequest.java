package com.aiqaramba.core.chat;

import java.util.List;
import java.util.Optional;

/**
 * Request to a model. Every secret is masked in it. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface ChatRequest permits ChatRequestData {
    /** Number of tokens of the longest answer where nothing else is said: {@value}. */
    int OUTPUT_TOKENS = 16_384;

    /**
     * Begins a request.
     *
     * @param messages the conversation, starting with the user; at least one message
     * @return the builder
     */
    static Builder builder(List<ChatMessage> messages) {
        return new Builder(messages);
    }

    /** {@return the instructions that come before the conversation; the same text in every request of a run} */
    String system();

    /** {@return the conversation, starting with the user} */
    List<ChatMessage> messages();

    /** {@return the tools that the model may call, in the same order in every request of a run} */
    List<ToolSpecification> tools();

    /** {@return the rule whether the model must call a tool} */
    ToolChoice toolChoice();

    /**
     * {@return the number of tokens of the answer at most, thoughts included; clients pass it on to the provider,
     * because budgets count on it}
     */
    int outputTokens();

    /** {@return a JSON Schema of type object, as text; empty for an answer of any form} */
    Optional<String> answerSchema();

    /**
     * Begins a request with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds a request. Not thread-safe. */
    final class Builder {
        private String system = "";
        private List<ChatMessage> messages;
        private List<ToolSpecification> tools = List.of();
        private ToolChoice toolChoice = ToolChoice.AUTO;
        private int outputTokens = OUTPUT_TOKENS;
        private Optional<String> answerSchema = Optional.empty();

        private Builder(List<ChatMessage> messages) {
            this.messages = messages;
        }

        private Builder(ChatRequest from) {
            system = from.system();
            messages = from.messages();
            tools = from.tools();
            toolChoice = from.toolChoice();
            outputTokens = from.outputTokens();
            answerSchema = from.answerSchema();
        }

        /**
         * Sets the instructions that come before the conversation.
         *
         * @param system the instructions; the default is empty
         * @return this builder
         */
        public Builder system(String system) {
            this.system = system;
            return this;
        }

        /**
         * Replaces the conversation.
         *
         * @param messages the conversation, starting with the user; at least one message
         * @return this builder
         */
        public Builder messages(List<ChatMessage> messages) {
            this.messages = messages;
            return this;
        }

        /**
         * Sets the tools that the model may call.
         *
         * @param tools the tools; the default is none
         * @return this builder
         */
        public Builder tools(List<ToolSpecification> tools) {
            this.tools = tools;
            return this;
        }

        /**
         * Tells whether the model must call a tool.
         *
         * @param toolChoice the rule; the default is {@link ToolChoice#AUTO}
         * @return this builder
         */
        public Builder toolChoice(ToolChoice toolChoice) {
            this.toolChoice = toolChoice;
            return this;
        }

        /**
         * Limits the answer.
         *
         * @param outputTokens the number of tokens at most, thoughts included, 1 or more; the default is
         *     {@value ChatRequest#OUTPUT_TOKENS}
         * @return this builder
         */
        public Builder outputTokens(int outputTokens) {
            this.outputTokens = outputTokens;
            return this;
        }

        /**
         * Asks for an answer that is one JSON object. The provider sees to its form, as far as it can; check what
         * comes. Calls of tools have schemas of their own: this one is for answers without tools.
         *
         * @param answerSchema a JSON Schema of type object, as text; the default is an answer of any form
         * @return this builder
         */
        public Builder answerSchema(String answerSchema) {
            this.answerSchema = Optional.of(answerSchema);
            return this;
        }

        /**
         * Builds the request.
         *
         * @return the request
         * @throws IllegalArgumentException when there is no message, or the answer has no room
         */
        public ChatRequest build() {
            return new ChatRequestData(system, messages, tools, toolChoice, outputTokens, answerSchema);
        }
    }
}

record ChatRequestData(
        String system,
        List<ChatMessage> messages,
        List<ToolSpecification> tools,
        ToolChoice toolChoice,
        int outputTokens,
        Optional<String> answerSchema)
        implements ChatRequest {
    ChatRequestData {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("A chat request needs at least one message.");
        }
        if (outputTokens < 1) {
            throw new IllegalArgumentException("An answer may have at least 1 token.");
        }
    }
}
