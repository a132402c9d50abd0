package com.aiqaramba.langchain4j;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.spi.ChatModel;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Chat model that asks one of LangChain4j, sending each request once. Put {@code RetryingChatModel} of aiqaramba-llm
 * round it, and set {@code maxRetries} of LangChain4j's client to 0: retries of the client are not seen, take the time
 * of this one's deadline, and ignore what the server asks for.
 *
 * <pre>{@code
 * ChatModel model = RetryingChatModel.of(LangChain4jChatModel.builder(client)
 *         .timeout(Duration.ofMinutes(5))
 *         .build());
 * }</pre>
 *
 * <p>Defaults: 120 seconds for a whole exchange; a run may force the model to call a tool; of the tokens, input and
 * output as LangChain4j counts them.
 *
 * <p>What the model said goes back as it came, thoughts and their signatures included, if the client is set to return
 * and to send them. A choice among some tools offers these alone. Errors are told by kind and without a cause, because
 * LangChain4j's exceptions quote what the provider answered. A wait that the server asks for is not known here.
 *
 * <p>LangChain4j's call blocks. So each one runs on a daemon thread {@code aiqaramba-langchain4j-N} that ends with it.
 * At the deadline, or when the caller is interrupted, that thread is interrupted and left alone: clients that heed
 * interrupts, as the one on the JDK's {@code HttpClient} does, hang up; another one holds the thread until its own
 * timeout. How much of an answer is read into memory is up to the client as well.
 *
 * <p>Immutable; thread-safe if the model of LangChain4j is, as those of its clients are.
 *
 * @since 0.1.0
 */
public final class LangChain4jChatModel implements ChatModel {
    private final dev.langchain4j.model.chat.ChatModel model;
    private final Duration timeout;
    private final Function<dev.langchain4j.model.output.TokenUsage, TokenUsage> usage;
    private final boolean forcesCalls;

    private LangChain4jChatModel(Builder builder) {
        model = builder.model;
        timeout = builder.timeout;
        usage = builder.usage;
        forcesCalls = builder.forcesCalls;
    }

    /**
     * Returns an adapter that has every default.
     *
     * @param model the model of LangChain4j
     * @return a new model, without retries
     */
    public static LangChain4jChatModel of(dev.langchain4j.model.chat.ChatModel model) {
        return builder(model).build();
    }

    /**
     * Returns a builder that has every default.
     *
     * @param model the model of LangChain4j
     * @return a new builder
     */
    public static Builder builder(dev.langchain4j.model.chat.ChatModel model) {
        return new Builder(model);
    }

    @Override
    public String description() {
        return model.defaultRequestParameters().modelName() + ", through LangChain4j";
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        LangChain4jFailures failures =
                new LangChain4jFailures(model.defaultRequestParameters().modelName(), timeout);
        var asked = LangChain4jRequestMapper.request(request, forcesCalls);
        try {
            var answer = LangChain4jExchange.within(timeout, () -> model.chat(asked));
            return LangChain4jResponseMapper.response(answer, usage, listener);
        } catch (TimeoutException e) {
            throw failures.timedOut();
        } catch (ExecutionException e) {
            throw failures.of(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            throw failures.of(e);
        }
    }

    @Override
    public String toString() {
        return "LangChain4jChatModel[" + model.defaultRequestParameters().modelName() + "]";
    }

    /**
     * Builder of a {@link LangChain4jChatModel}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

        private final dev.langchain4j.model.chat.ChatModel model;
        private Duration timeout = Duration.ofMinutes(2);
        private Function<dev.langchain4j.model.output.TokenUsage, TokenUsage> usage =
                LangChain4jResponseMapper::plainUsage;
        private boolean forcesCalls = true;

        private Builder(dev.langchain4j.model.chat.ChatModel model) {
            this.model = model;
        }

        /**
         * Sets the deadline of a whole exchange. The default is 120 seconds.
         *
         * @param duration more than zero and at most a day
         * @return this builder
         * @throws ConfigurationException when it is out of range
         */
        public Builder timeout(Duration duration) {
            if (duration.toMillis() <= 0 || duration.compareTo(LONGEST_TIMEOUT) > 0) {
                throw new ConfigurationException("The timeout of a model is more than zero and at most a day.");
            }
            timeout = duration;
            return this;
        }

        /**
         * Sets the reading of the tokens that an exchange took. Cached tokens and thoughts stand in a type of each
         * provider, which this module does not know. Where the input that the provider counts leaves cached tokens out,
         * as Anthropic's does, the limits of a run are kept only if they are added here.
         *
         * @param reading makes our usage of LangChain4j's, called with what the answer told, on the thread that asks;
         *     the default takes input and output, and 0 for the rest. Where it throws, the answer counts as one that
         *     cannot be read
         * @return this builder
         */
        public Builder usage(Function<dev.langchain4j.model.output.TokenUsage, TokenUsage> reading) {
            usage = reading;
            return this;
        }

        /**
         * Sets whether a request may force the model to call a tool. The default is {@code true}. Set it to {@code
         * false} for providers that refuse to combine this with another setting, as Anthropic does with thinking: the
         * model is then asked to call a tool. An answer without a call is more likely; a run asks again when it gets
         * one.
         *
         * @param allowed whether it may
         * @return this builder
         */
        public Builder forcedCalls(boolean allowed) {
            forcesCalls = allowed;
            return this;
        }

        /**
         * Builds the model.
         *
         * @return a new model, without retries
         */
        public LangChain4jChatModel build() {
            return new LangChain4jChatModel(this);
        }
    }
}
