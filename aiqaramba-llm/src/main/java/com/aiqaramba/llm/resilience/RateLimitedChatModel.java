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
 * Asks a model at most so many times a minute, evenly spread: after each request the next one waits its share of the
 * minute. All runs that share an instance share the limit, first come, first served. The listener is told of every wait
 * before it begins. What the model itself sends again is not counted: where that matters, give it no retries and put a
 * {@code RetryingChatModel} round the limit.
 *
 * <p>Thread-safe when the model is.
 */
public final class RateLimitedChatModel implements ChatModel {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final ChatModel model;
    private final int requestsPerMinute;
    private final Sleeper sleeper;
    private final RateLimiter limiter;

    /**
     * Limits a model. A request that would wait longer than 2 minutes fails at once as rate limited.
     *
     * @param model what is asked
     * @param requestsPerMinute 1 to 60,000
     */
    public RateLimitedChatModel(ChatModel model, int requestsPerMinute) {
        this(model, requestsPerMinute, LONGEST_WAIT, Sleeper.THREAD);
    }

    /**
     * Limits a model.
     *
     * @param model what is asked
     * @param requestsPerMinute 1 to 60,000
     * @param longestWait a request that would wait longer fails at once as rate limited
     * @param sleeper what waits; {@link Sleeper#THREAD} outside of tests
     */
    public RateLimitedChatModel(ChatModel model, int requestsPerMinute, Duration longestWait, Sleeper sleeper) {
        if (requestsPerMinute < 1 || requestsPerMinute > 60_000) {
            throw new IllegalArgumentException("A model takes 1 to 60,000 requests a minute.");
        }
        this.model = model;
        this.requestsPerMinute = requestsPerMinute;
        this.sleeper = sleeper;
        this.limiter = RateLimiter.of(
                "chat-model",
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(MINUTE.dividedBy(requestsPerMinute))
                        .timeoutDuration(longestWait)
                        .build());
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
}
