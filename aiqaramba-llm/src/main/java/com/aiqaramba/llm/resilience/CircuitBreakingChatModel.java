package com.aiqaramba.llm.resilience;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.core.internal.time.MonotonicClock;
import com.aiqaramba.core.spi.ChatModel;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Chat model that stops asking another one while that is down, so that runs neither wait for it nor add to its load.
 * Failures are those that are the provider's or the network's: {@link Kind#RATE_LIMITED}, {@link Kind#OVERLOADED},
 * {@link Kind#TIMEOUT}, {@link Kind#CONNECTION}; whatever else goes wrong counts neither way. While it is open every
 * request fails at once with {@link Kind#OVERLOADED} and the pause as the hint, so a retry round it waits, and a {@link
 * FallbackChatModel} round it turns to another model. All runs that share an instance share what it has seen.
 *
 * <p>Defaults: 5 failures in a row, a pause of 30 seconds. Thread-safe if the other model is.
 *
 * @since 0.1.0
 */
public final class CircuitBreakingChatModel implements ChatModel {
    private static final Set<Kind> DOWN = EnumSet.of(Kind.RATE_LIMITED, Kind.OVERLOADED, Kind.TIMEOUT, Kind.CONNECTION);

    private final ChatModel model;
    private final int failures;
    private final Duration pause;
    private final CircuitBreaker breaker;

    private CircuitBreakingChatModel(Builder builder) {
        model = builder.model;
        failures = builder.failures;
        pause = builder.pause;
        breaker = CircuitBreaker.of(
                "chat-model",
                CircuitBreakerConfig.custom()
                        .slidingWindow(failures, failures, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(pause)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordException(CircuitBreakingChatModel::isDown)
                        .ignoreException(failure -> !isDown(failure))
                        .clock(builder.clock.withZone(ZoneOffset.UTC))
                        .build());
    }

    /**
     * Returns a model that stops after 5 failures in a row, for 30 seconds.
     *
     * @param model the model to ask
     * @return a new model
     */
    public static CircuitBreakingChatModel of(ChatModel model) {
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

    /**
     * Builder of a {@link CircuitBreakingChatModel}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final ChatModel model;
        private int failures = 5;
        private Duration pause = Duration.ofSeconds(30);
        private InstantSource clock = MonotonicClock.start();

        private Builder(ChatModel model) {
            this.model = model;
        }

        /**
         * Sets the number of failures in a row after which the model is not asked for a while. The default is 5.
         *
         * @param number 1 or more
         * @return this builder
         */
        public Builder failures(int number) {
            failures = number;
            return this;
        }

        /**
         * Sets the time for which the model is not asked. After it a single request is let through, and its outcome
         * decides. The default is 30 seconds.
         *
         * @param duration at least 1 millisecond
         * @return this builder
         */
        public Builder pause(Duration duration) {
            pause = duration;
            return this;
        }

        /**
         * Sets the clock that tells when the pause is over. The default never jumps.
         *
         * @param newClock the clock, for tests
         * @return this builder
         */
        public Builder clock(InstantSource newClock) {
            clock = newClock;
            return this;
        }

        /**
         * Builds the model.
         *
         * @return a new model
         * @throws IllegalArgumentException when a value is out of its range
         */
        public CircuitBreakingChatModel build() {
            return new CircuitBreakingChatModel(this);
        }
    }
}
