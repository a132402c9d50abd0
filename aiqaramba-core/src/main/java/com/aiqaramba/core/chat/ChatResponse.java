package com.aiqaramba.core.chat;

/**
 * Answer of a model. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface ChatResponse permits ChatResponseData {
    /**
     * Begins an answer.
     *
     * @param message the message
     * @return the builder
     */
    static Builder builder(ChatMessage.Assistant message) {
        return new Builder(message);
    }

    /** {@return the text that the model said and the tools that it calls} */
    ChatMessage.Assistant message();

    /** {@return the tokens that this exchange took} */
    TokenUsage usage();

    /** {@return the reason why the model stopped} */
    FinishReason finishReason();

    /** {@return the version of the model that answered, as the provider names it} */
    String model();

    /**
     * Begins an answer with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds an answer. Not thread-safe. */
    final class Builder {
        private ChatMessage.Assistant message;
        private TokenUsage usage = TokenUsage.NONE;
        private FinishReason finishReason = FinishReason.STOP;
        private String model = "";

        private Builder(ChatMessage.Assistant message) {
            this.message = message;
        }

        private Builder(ChatResponse from) {
            message = from.message();
            usage = from.usage();
            finishReason = from.finishReason();
            model = from.model();
        }

        /**
         * Replaces the message.
         *
         * @param message the message
         * @return this builder
         */
        public Builder message(ChatMessage.Assistant message) {
            this.message = message;
            return this;
        }

        /**
         * Sets the tokens that this exchange took.
         *
         * @param usage the tokens; the default is {@link TokenUsage#NONE}
         * @return this builder
         */
        public Builder usage(TokenUsage usage) {
            this.usage = usage;
            return this;
        }

        /**
         * Sets the reason why the model stopped.
         *
         * @param finishReason the reason; the default is {@link FinishReason#STOP}
         * @return this builder
         */
        public Builder finishReason(FinishReason finishReason) {
            this.finishReason = finishReason;
            return this;
        }

        /**
         * Sets the version of the model that answered.
         *
         * @param model the version, as the provider names it; the default is empty
         * @return this builder
         */
        public Builder model(String model) {
            this.model = model;
            return this;
        }

        /**
         * Builds the answer.
         *
         * @return the answer
         */
        public ChatResponse build() {
            return new ChatResponseData(message, usage, finishReason, model);
        }
    }
}

record ChatResponseData(ChatMessage.Assistant message, TokenUsage usage, FinishReason finishReason, String model)
        implements ChatResponse {}
