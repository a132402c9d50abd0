package com.aiqaramba.telemetry;

import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The span of one call of a model, and what is measured of it. Throws nothing. Used on one thread. */
final class ChatTrace {
    private final Optional<RunTrace> run = RunTrace.current();
    private final ModelMetrics metrics;
    private final InstantSource clock;
    private final Instant startedAt;
    private final Span span;
    private final Scope scope;
    private final AttributesBuilder measured;

    @SuppressWarnings("MustBeClosedChecker") // end() closes it
    private ChatTrace(Span span, ModelMetrics metrics, Attributes asked, InstantSource clock) {
        this.span = span;
        this.metrics = metrics;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.measured = asked.toBuilder();
        this.scope = span.makeCurrent();
    }

    static ChatTrace begin(Tracer tracer, ModelMetrics metrics, Attributes asked, InstantSource clock) {
        Span span = Quietly.get(
                () -> tracer.spanBuilder(TelemetryNames.CHAT + " " + asked.get(TelemetryNames.REQUEST_MODEL))
                        .setSpanKind(SpanKind.CLIENT)
                        .setAllAttributes(asked)
                        .startSpan(),
                Span.getInvalid());
        ChatTrace trace = new ChatTrace(span, metrics, asked, clock);
        Quietly.run(() -> trace.run.ifPresent(owner -> trace.belongsTo(owner, asked)));
        return trace;
    }

    private void belongsTo(RunTrace owner, Attributes asked) {
        span.setAllAttributes(owner.attributes());
        measured.put(TelemetryNames.TENANT, owner.tenant());
        owner.span().setAttribute(TelemetryNames.PROVIDER, asked.get(TelemetryNames.PROVIDER));
    }

    void answered(ChatResponse response) {
        Quietly.run(() -> {
            span.setAttribute(TelemetryNames.RESPONSE_MODEL, response.model());
            span.setAttribute(TelemetryNames.FINISH_REASONS, List.of(TelemetryNames.of(response.finishReason())));
            span.setAllAttributes(UsageAttributes.attributes(response.usage()));
            measured.put(TelemetryNames.RESPONSE_MODEL, response.model());
            metrics.used(response.usage(), measured.build());
        });
    }

    void failed(Throwable failure) {
        Quietly.run(() -> {
            span.setAttribute(TelemetryNames.ERROR, type(failure));
            span.setStatus(StatusCode.ERROR);
            measured.put(TelemetryNames.ERROR, type(failure));
        });
    }

    private static String type(Throwable failure) {
        if (failure instanceof ModelException known) {
            return TelemetryNames.of(known.kind());
        }
        return failure instanceof InterruptedException
                ? "interrupted"
                : failure.getClass().getName();
    }

    void end() {
        Instant now = clock.instant();
        Quietly.run(() -> metrics.took(Duration.between(startedAt, now), measured.build()));
        Quietly.run(scope::close);
        Quietly.run(span::end);
        run.ifPresent(owner -> owner.idleSince(now));
    }
}
