package com.aiqaramba.llm.resilience;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.retry.Sleeper;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/**
 * Chat model that asks another one at most so many times a minute, evenly spread: after each request the next one waits
 * its share of the minute. All runs that share an instance share the limit, first come, first served. The listener is
 * told of every wait before it begins. What the model itself sends again is not counted: where that matters, give it no
 * retries and put a {@code RetryingChatModel} round the limit.
 *
 * <p>Default: a wait of 2 minutes at most. Thread-safe if the other model is.
 *
 * @since 0.1.0
 */
public final class RateLimitedChatModel implements ChatModel {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ChatModel model;
    private final int requestsPerMinute;
    private final Sleeper sleeper;
    private final RateLimiter limiter;

    private RateLimitedChatModel(Builder builder) {
        model = builder.model;
        requestsPerMinute = builder.requestsPerMinute;
        sleeper = builder.sleeper;
        limiter = RateLimiter.of(
                "chat-model",
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(MINUTE.dividedBy(requestsPerMinute))
                        .timeoutDuration(builder.longestWait)
                        .build());
    }

    /**
     * Returns a model with a limit. A request that would wait longer than 2 minutes fails at once.
     *
     * @param model the model to ask
     * @param requestsPerMinute 1 to 60,000
     * @return a new model
     * @throws IllegalArgumentException when the number is out of its range
     */
    public static RateLimitedChatModel of(ChatModel model, int requestsPerMinute) {
        return builder(model, requestsPerMinute).build();
    }

    /**
     * Returns a builder that has every default.
     *
     * @param model the model to ask
     * @param requestsPerMinute 1 to 60,000
     * @return a new builder
     * @throws IllegalArgumentException when the number is out of its range
     */
    public static Builder builder(ChatModel model, int requestsPerMinute) {
        return new Builder(model, requestsPerMinute);
    }

    @Override
    public String description() {
        return model.description();
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        Duration wait = Duration.ofNanos(limiter.reservePermission());
        if (wait.isNegative()) {
            throw reached(" Too many wait already; share it among fewer runs, or raise it.");
        }
        if (!wait.isZero()) {
            listener.waiting(wait, reached(""));
            sleeper.sleep(wait);
        }
        return model.chat(request, listener);
    }

    private ModelException reached(String more) {
        return new ModelException(
                ModelException.Kind.RATE_LIMITED,
                "The limit of " + requestsPerMinute + " requests a minute that was set for this model is reached."
                        + more,
                null);
    }

    /**
     * Builder of a {@link RateLimitedChatModel}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final ChatModel model;
        private final int requestsPerMinute;
        private Duration longestWait = Duration.ofMinutes(2);
        private Sleeper sleeper = Sleeper.THREAD;

        private Builder(ChatModel model, int requestsPerMinute) {
            if (requestsPerMinute < 1 || requestsPerMinute > 60_000) {
                throw new IllegalArgumentException("A model takes 1 to 60,000 requests a minute.");
            }
            this.model = model;
            this.requestsPerMinute = requestsPerMinute;
        }

        /**
         * Sets the longest wait. A request that would wait longer fails at once with the kind {@code RATE_LIMITED}. The
         * default is 2 minutes.
         *
         * @param wait zero or more
         * @return this builder
         */
        public Builder longestWait(Duration wait) {
            longestWait = wait;
            return this;
        }

        /**
         * Sets what waits. The default is {@link Sleeper#THREAD}.
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
        public RateLimitedChatModel build() {
            return new RateLimitedChatModel(this);
        }
    }
}
