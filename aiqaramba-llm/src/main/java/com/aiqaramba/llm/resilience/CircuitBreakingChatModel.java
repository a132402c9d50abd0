package com.aiqaramba.llm.resilience;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.core.spi.ChatModel;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Stops asking a model that is down, so that runs neither wait for it nor add to its load. Failures are those that are the
 * provider's or the network's: {@link Kind#RATE_LIMITED}, {@link Kind#OVERLOADED}, {@link Kind#TIMEOUT},
 * {@link Kind#CONNECTION}; whatever else goes wrong counts neither way. While it is open every request fails at once with
 * {@link Kind#OVERLOADED} and the pause as the hint, so a retry round it waits, and a {@link FallbackChatModel} round it
 * turns to another model. All runs that share an instance share what it has seen.
 *
 * <p>Thread-safe when the model is.
 */
public final class CircuitBreakingChatModel implements ChatModel {
    private static final Set<Kind> DOWN = EnumSet.of(Kind.RATE_LIMITED, Kind.OVERLOADED, Kind.TIMEOUT, Kind.CONNECTION);
    private static final int FAILURES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final ChatModel model;
    private final int failures;
    private final Duration pause;
    private final CircuitBreaker breaker;

    /**
     * Opens after 5 failures in a row, for 30 seconds.
     *
     * @param model what is asked
     */
    public CircuitBreakingChatModel(ChatModel model) {
        this(model, FAILURES, PAUSE, Clock.systemUTC());
    }

    /**
     * Opens after some failures in a row.
     *
     * @param model what is asked
     * @param failures how many, 1 or more
     * @param pause for how long it is not asked then, at least 1 millisecond; after that a single request is let through,
     *     and its outcome decides
     * @param clock tells when the pause is over
     */
    public CircuitBreakingChatModel(ChatModel model, int failures, Duration pause, Clock clock) {
        this.model = model;
        this.failures = failures;
        this.pause = pause;
        this.breaker = CircuitBreaker.of(
                "chat-model",
                CircuitBreakerConfig.custom()
                        .slidingWindow(failures, failures, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(pause)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordException(CircuitBreakingChatModel::isDown)
                        .ignoreException(failure -> !isDown(failure))
                        .clock(clock)
                        .build());
    }

    private static boolean isDown(Throwable failure) {
        return failure instanceof ModelException known && DOWN.contains(known.kind());
    }

    @Override
    public String description() {
        return model.description();
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        if (!breaker.tryAcquirePermission()) {
            throw new ModelException(
                    Kind.OVERLOADED,
                    "The last " + failures + " exchanges with the model failed; it is not asked again for up to "
                            + pause.toSeconds() + " s.",
                    null,
                    pause);
        }
        try {
            ChatResponse response = model.chat(request, listener);
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            return response;
        } catch (InterruptedException | RuntimeException | Error failure) {
            breaker.onError(0, TimeUnit.NANOSECONDS, failure);
            throw failure;
        }
    }
}
