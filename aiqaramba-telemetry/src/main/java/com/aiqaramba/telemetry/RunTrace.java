package com.aiqaramba.telemetry;

import com.aiqaramba.core.run.RunKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.time.Instant;
import java.util.Optional;

/**
 * The span of one run, current on the run's thread from its start to its end, so that whatever is done on that thread
 * belongs to it. Used on that thread alone.
 */
final class RunTrace {
    private static final ContextKey<RunTrace> KEY = ContextKey.named("aiqaramba-run");

    private final RunKey run;
    private final Span span;
    private final Context context;
    private final Scope scope;
    private int step;
    private Instant idleSince;

    @SuppressWarnings("MustBeClosedChecker") // end() closes it
    private RunTrace(RunKey run, Span span, Instant startedAt) {
        this.run = run;
        this.span = span;
        this.idleSince = startedAt;
        this.context = Context.current().with(span).with(KEY, this);
        this.scope = context.makeCurrent();
    }

    static RunTrace begin(RunKey run, Span span, Instant startedAt) {
        return new RunTrace(run, span, startedAt);
    }

    /** Returns the run that this thread works on, as far as a listener has heard of it. */
    static Optional<RunTrace> current() {
        return Optional.ofNullable(Context.current().get(KEY));
    }

    Span span() {
        return span;
    }

    Context context() {
        return context;
    }

    /** Returns the attributes that every span of the run carries. */
    Attributes attributes() {
        return attributes(run).toBuilder().put(TelemetryNames.STEP, step).build();
    }

    static Attributes attributes(RunKey run) {
        return Attributes.of(
                TelemetryNames.TENANT,
                run.tenant().value(),
                TelemetryNames.RUN,
                run.run().value());
    }

    String tenant() {
        return run.tenant().value();
    }

    void beginStep(int index, Instant now) {
        step = index;
        idleSince = now;
    }

    /** The model has answered, or a call was carried out: what is done next begins here. */
    void idleSince(Instant now) {
        idleSince = now;
    }

    Instant idleSince() {
        return idleSince;
    }

    void end() {
        scope.close();
        span.end();
    }
}
