package com.aiqaramba.telemetry;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.spi.ChatModel;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import java.time.InstantSource;

/**
 * Chat model that makes a span {@code chat} for each call of another one, and the metrics {@code
 * gen_ai.client.token.usage} and {@code gen_ai.client.operation.duration}. Put it inside of what retries to see each
 * attempt; put it round a model that retries by itself, and one span holds the attempts and the waits between them.
 *
 * <p>It never records what was asked or answered. With a {@link TelemetryListener} beside it, the span belongs to the
 * run and carries its tenant, run and step; the metrics carry the tenant, never the run. The span is current on the
 * thread that asks while the model is asked.
 *
 * <p>{@code error.type} is the kind of a {@code ModelException}, {@code interrupted}, or the name of an exception's
 * class. Telemetry that throws is logged and costs no answer. Thread-safe if the model is.
 *
 * @since 0.1.0
 */
public final class TracedChatModel implements ChatModel {
    private final ChatModel model;
    private final Tracer tracer;
    private final ModelMetrics metrics;
    private final Attributes asked;
    private final InstantSource clock;

    private TracedChatModel(Builder builder) {
        model = builder.model;
        tracer = builder.telemetry.getTracer(TelemetryNames.SCOPE);
        metrics = new ModelMetrics(builder.telemetry);
        asked = builder.asked;
        clock = builder.clock;
    }

    /**
     * Returns a model that traces another one.
     *
     * @param model the model that answers
     * @param telemetry the receiver of spans and metrics
     * @param provider the provider by its name in the conventions, for example {@code gcp.gemini}, {@code
     *     gcp.vertex_ai}, {@code openai} or {@code anthropic}
     * @param modelName the model that is asked for, for example {@code gemini-3.8-flash}
     * @return a new model
     */
    public static TracedChatModel of(ChatModel model, OpenTelemetry telemetry, String provider, String modelName) {
        return builder(model, telemetry, provider, modelName).build();
    }

    /**
     * Returns a builder that has every default. Its parameters are those of {@link #of}.
     *
     * @param model the model that answers
     * @param telemetry the receiver of spans and metrics
     * @param provider the provider by its name in the conventions
     * @param modelName the model that is asked for
     * @return a new builder
     */
    public static Builder builder(ChatModel model, OpenTelemetry telemetry, String provider, String modelName) {
        return new Builder(model, telemetry, provider, modelName);
    }

    @Override
    public String description() {
        return model.description();
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        ChatTrace trace = ChatTrace.begin(tracer, metrics, asked, clock);
        try {
            ChatResponse response = model.chat(request, listener);
            trace.answered(response);
            return response;
        } catch (InterruptedException | RuntimeException | Error failure) {
            trace.failed(failure);
            throw failure;
        } finally {
            trace.end();
        }
    }

    /**
     * Builder of a {@link TracedChatModel}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final ChatModel model;
        private final OpenTelemetry telemetry;
        private final Attributes asked;
        private InstantSource clock = InstantSource.system();

        private Builder(ChatModel model, OpenTelemetry telemetry, String provider, String modelName) {
            this.model = model;
            this.telemetry = telemetry;
            this.asked = Attributes.of(
                    TelemetryNames.OPERATION,
                    TelemetryNames.CHAT,
                    TelemetryNames.PROVIDER,
                    provider,
                    TelemetryNames.REQUEST_MODEL,
                    modelName);
        }

        /**
         * Sets the clock that gives the spans their times. The default is that of the system.
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
         */
        public TracedChatModel build() {
            return new TracedChatModel(this);
        }
    }
}
