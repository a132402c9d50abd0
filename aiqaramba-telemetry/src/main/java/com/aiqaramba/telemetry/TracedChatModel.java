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
 * A span {@code chat} for each call of a model, and the metrics {@code gen_ai.client.token.usage} and
 * {@code gen_ai.client.operation.duration}. Put it inside of what retries to see each attempt; put it round a model that
 * retries by itself, and one span holds the attempts and the waits between them.
 *
 * <p>It never records what was asked or answered. With a {@link TelemetryListener} beside it, the span belongs to the run
 * and carries its tenant, run and step; the metrics carry the tenant, never the run. The span is current on the thread that
 * asks while the model is asked.
 *
 * <p>{@code error.type} is the kind of a {@code ModelException}, {@code interrupted}, or the name of an exception's class.
 * Telemetry that throws is logged and costs no answer. Thread-safe if the model is.
 */
public final class TracedChatModel implements ChatModel {
    private final ChatModel model;
    private final Tracer tracer;
    private final ModelMetrics metrics;
    private final Attributes asked;
    private final InstantSource clock;

    private TracedChatModel(
            ChatModel model, Tracer tracer, ModelMetrics metrics, Attributes asked, InstantSource clock) {
        this.model = model;
        this.tracer = tracer;
        this.metrics = metrics;
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * Stands round a model.
     *
     * @param model which answers
     * @param telemetry where spans and metrics go
     * @param provider the provider by its name in the conventions, for example {@code gcp.gemini}, {@code gcp.vertex_ai},
     *     {@code openai} or {@code anthropic}
     * @param modelName the model that is asked for, for example {@code gemini-3.8-flash}
     * @return the model
     */
    public static TracedChatModel around(ChatModel model, OpenTelemetry telemetry, String provider, String modelName) {
        Attributes asked = Attributes.of(
                TelemetryNames.OPERATION,
                TelemetryNames.CHAT,
                TelemetryNames.PROVIDER,
                provider,
                TelemetryNames.REQUEST_MODEL,
                modelName);
        return new TracedChatModel(
                model,
                telemetry.getTracer(TelemetryNames.SCOPE),
                new ModelMetrics(telemetry),
                asked,
                InstantSource.system());
    }

    TracedChatModel withClock(InstantSource newClock) {
        return new TracedChatModel(model, tracer, metrics, asked, newClock);
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
}
