package com.aiqaramba.llm.retry;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.spi.ChatModel;
import io.github.resilience4j.core.IntervalBiFunction;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chat model that sends a request again when another one failed in a way that a later attempt can mend. Errors that are
 * not {@linkplain ModelException#isRetryable() retryable} pass at once, and so does an interrupt. Where the server says
 * how long to wait, no wait is shorter than that. The listener is told of every wait before it begins.
 *
 * <pre>{@code
 * ChatModel model = RetryingChatModel.builder(once)
 *         .policy(RetryPolicy.builder().retries(3).build())
 *         .build();
 * }</pre>
 *
 * <p>Default: {@link RetryPolicy#DEFAULT}. Thread-safe if the other model is.
 *
 * @since 0.1.0
 */
public final class RetryingChatModel implements ChatModel {
    private static final Logger LOG = LoggerFactory.getLogger(RetryingChatModel.class);

    private final ChatModel model;
    private final RetryPolicy policy;
    private final Sleeper sleeper;
    private final Retry retry;

    private RetryingChatModel(Builder builder) {
        model = builder.model;
        policy = builder.policy;
        sleeper = builder.sleeper;
        retry = Retry.of("chat-model", config(policy));
    }

    /**
     * Returns a model that retries by {@link RetryPolicy#DEFAULT}.
     *
     * @param model the model to ask
     * @return a new model
     */
    public static RetryingChatModel of(ChatModel model) {
        return builder(model).build();
    }

    /**
     * Returns a builder that has every default.
     *
     * @param model the model to ask
     * @return a new builder
     */
    public static Builder builder(ChatModel model) {
        return new Builder(model);
    }

    /** The interval decides everything but the number of attempts: a negative one ends the retries. */
    private static RetryConfig config(RetryPolicy policy) {
        IntervalFunction backoff = IntervalFunction.ofExponentialRandomBackoff(
                policy.firstWait(), policy.multiplier(), policy.jitter(), policy.longestWait());
        IntervalBiFunction<Object> interval = (attempt, outcome) -> interval(policy, backoff, attempt, outcome);
        return RetryConfig.custom()
                .maxAttempts(policy.retries() + 1)
                .retryOnException(error -> error instanceof ModelException failure && failure.isRetryable())
                .intervalBiFunction(interval)
                .build();
    }

    private static long interval(
            RetryPolicy policy, IntervalFunction backoff, int attempt, Either<Throwable, Object> outcome) {
        Duration hint = hint(outcome.getLeft());
        if (hint.compareTo(policy.longestHint()) > 0) {
            return -1;
        }
        return Math.max(backoff.apply(attempt), hint.plusNanos(999_999).toMillis());
    }

    private static Duration hint(Throwable error) {
        return error instanceof ModelException failure ? failure.retryAfter().orElse(Duration.ZERO) : Duration.ZERO;
    }

    @Override
    public String description() {
        return model.description();
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        Retry.AsyncContext<ChatResponse> attempts = retry.asyncContext();
        for (int attempt = 1; ; attempt++) {
            try {
                ChatResponse response = model.chat(request, listener);
                attempts.onComplete();
                return response;
            } catch (ModelException failure) {
                Duration wait = waitOrGiveUp(attempts, attempt, failure);
                listener.waiting(wait, failure);
                LOG.debug("Waiting {} s after attempt {}: {}", wait.toSeconds(), attempt, failure.kind());
                sleeper.sleep(wait);
            }
        }
    }

    private Duration waitOrGiveUp(Retry.AsyncContext<ChatResponse> attempts, int attempt, ModelException failure) {
        if (!failure.isRetryable()) {
            throw failure;
        }
        long millis = attempts.onError(failure);
        if (millis < 0) {
            throw givenUp(attempt, failure);
        }
        return Duration.ofMillis(millis);
    }

    private ModelException givenUp(int attempt, ModelException last) {
        Duration hint = hint(last);
        String why = hint.compareTo(policy.longestHint()) > 0
                ? " The server asks to wait " + hint.toSeconds() + " s, longer than the "
                        + policy.longestHint().toSeconds() + " s that the retry policy allows; try again later."
                : " Given up after " + attempt + (attempt == 1 ? " attempt." : " attempts.");
        return new ModelException(
                last.kind(), last.getMessage() + why, last, last.retryAfter().orElse(null));
    }

    /**
     * Builder of a {@link RetryingChatModel}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final ChatModel model;
        private RetryPolicy policy = RetryPolicy.DEFAULT;
        private Sleeper sleeper = Sleeper.THREAD;

        private Builder(ChatModel model) {
            this.model = model;
        }

        /**
         * Sets the number of retries and the waits before them. The default is {@link RetryPolicy#DEFAULT}.
         *
         * @param newPolicy the policy
         * @return this builder
         */
        public Builder policy(RetryPolicy newPolicy) {
            policy = newPolicy;
            return this;
        }

        /**
         * Sets what waits between two attempts. The default is {@link Sleeper#THREAD}.
         *
         * @param newSleeper the sleeper, for tests
         * @return this builder
         */
        public Builder sleeper(Sleeper newSleeper) {
            sleeper = newSleeper;
            return this;
        }

        /**
         * Builds the model.
         *
         * @return a new model
         */
        public RetryingChatModel build() {
            return new RetryingChatModel(this);
        }
    }
}
