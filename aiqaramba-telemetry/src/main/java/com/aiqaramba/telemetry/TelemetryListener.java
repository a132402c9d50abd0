package com.aiqaramba.telemetry;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import com.aiqaramba.core.spi.RunListener;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Run listener that makes a span {@code invoke_agent} for each run, and in it a span {@code execute_tool} for each call
 * of the model. Each carries {@code aiqaramba.tenant} and {@code aiqaramba.run}. Waits and fallbacks to another model
 * are events of the run's span. Wrap the model in a {@link TracedChatModel} too: it makes the spans of the model and
 * the metrics, and without it a call seems to begin when the model was asked.
 *
 * <pre>{@code
 * var runner = AgentRunner.builder()
 *         .model(TracedChatModel.of(model, telemetry, "gcp.gemini", GeminiChatModel.DEFAULT_MODEL))
 *         .browsers(browsers)
 *         .storesInMemory()
 *         .listener(TelemetryListener.builder(telemetry).maskedText(true).build())
 *         .build();
 * }</pre>
 *
 * <p>The parent of the run's span is the span that is current on the run's thread when the run begins. The run's span
 * is current on that thread until the run ends. Hand an executor to the runner that passes on the context of whoever
 * starts a run, if the parent matters.
 *
 * <p>Default: no text of a goal, a page, a model or a tool, and no address; see {@link Builder#maskedText(boolean)}. A
 * tool's name is told if its call was understood, else it is {@code _OTHER}.
 *
 * <p>A failed or refused call is an error of its span, by {@code error.type}; so is a run that neither concluded nor
 * was cancelled. Thread-safe.
 *
 * @since 0.1.0
 */
public final class TelemetryListener implements RunListener {
    private static final String UNKNOWN_TOOL = "_OTHER";

    private final Tracer tracer;
    private final InstantSource clock;
    private final boolean maskedText;
    private final Map<RunKey, RunTrace> runs = new ConcurrentHashMap<>();

    private TelemetryListener(Builder builder) {
        tracer = builder.telemetry.getTracer(TelemetryNames.SCOPE);
        clock = builder.clock;
        maskedText = builder.maskedText;
    }

    /**
     * Returns a listener that records no text.
     *
     * @param telemetry the receiver of the spans
     * @return a new listener
     */
    public static TelemetryListener of(OpenTelemetry telemetry) {
        return builder(telemetry).build();
    }

    /**
     * Returns a builder that has every default.
     *
     * @param telemetry the receiver of the spans
     * @return a new builder
     */
    public static Builder builder(OpenTelemetry telemetry) {
        return new Builder(telemetry);
    }

    @Override
    public void runStarted(RunKey run, Task task) {
        Span span = tracer.spanBuilder(TelemetryNames.INVOKE_AGENT)
                .setAttribute(TelemetryNames.OPERATION, TelemetryNames.INVOKE_AGENT)
                .setAllAttributes(RunTrace.attributes(run))
                .startSpan();
        runs.put(run, RunTrace.begin(run, span, clock.instant()));
    }

    @Override
    public void thinking(RunKey run, int step, String url) {
        with(run, trace -> trace.beginStep(step, clock.instant()));
    }

    @Override
    public void waiting(RunKey run, Duration wait, String reason) {
        tell(
                run,
                TelemetryNames.WAIT_EVENT,
                Attributes.of(TelemetryNames.WAIT, wait.toMillis() / 1_000.0, TelemetryNames.WAIT_REASON, reason));
    }

    @Override
    public void fellBack(RunKey run, int step, String reason) {
        tell(
                run,
                TelemetryNames.FALLBACK_EVENT,
                Attributes.of(TelemetryNames.FALLBACK_REASON, reason, TelemetryNames.STEP, (long) step));
    }

    private void tell(RunKey run, String event, Attributes attributes) {
        with(run, trace -> trace.span().addEvent(event, attributes));
    }

    @Override
    public void acted(RunKey run, int step, StepAction action) {
        with(run, trace -> carriedOut(trace, action));
    }

    private void carriedOut(RunTrace trace, StepAction action) {
        String tool = tool(action);
        Instant now = clock.instant();
        SpanBuilder span = tracer.spanBuilder(TelemetryNames.EXECUTE_TOOL + " " + tool)
                .setParent(trace.context())
                .setStartTimestamp(trace.idleSince())
                .setAttribute(TelemetryNames.OPERATION, TelemetryNames.EXECUTE_TOOL)
                .setAttribute(TelemetryNames.TOOL, tool)
                .setAttribute(TelemetryNames.TOOL_TYPE, "function")
                .setAllAttributes(trace.attributes());
        if (maskedText) {
            span.setAttribute(TelemetryNames.CALL, action.description());
            span.setAttribute(TelemetryNames.RESULT, action.result().message());
        }
        Span call = span.startSpan();
        if (!action.result().isDone()) {
            fail(call, action.result().status());
        }
        call.end(now);
        trace.idleSince(now);
    }

    /** A name that the model made up is text of the model. */
    private static String tool(StepAction action) {
        ActionResult result = action.result();
        return action.action().isPresent() || result.isDone() ? action.tool() : UNKNOWN_TOOL;
    }

    @Override
    public void stepCompleted(RunKey run, Step step) {
        if (maskedText) {
            Attributes text = Attributes.of(
                    TelemetryNames.STEP,
                    (long) step.index(),
                    TelemetryNames.THOUGHT,
                    step.thought(),
                    TelemetryNames.URL,
                    step.url());
            with(run, trace -> trace.span().addEvent(TelemetryNames.STEP_EVENT, text));
        }
    }

    @Override
    public void runEnded(RunSummary run) {
        Optional.ofNullable(runs.remove(run.key())).ifPresent(trace -> {
            try {
                conclude(trace.span(), run);
            } finally {
                trace.end();
            }
        });
    }

    private void conclude(Span span, RunSummary run) {
        TokenUsage usage = run.usage();
        span.setAttribute(
                TelemetryNames.OUTCOME, TelemetryNames.of(run.outcome().kind()));
        span.setAttribute(
                TelemetryNames.VERDICT, TelemetryNames.of(run.verdict().status()));
        span.setAttribute(TelemetryNames.STEPS, (long) run.steps());
        span.setAllAttributes(UsageAttributes.attributes(usage));
        if (maskedText) {
            span.setAttribute(TelemetryNames.GOAL, run.goal());
            span.setAttribute(TelemetryNames.VERDICT_REASON, run.verdict().reason());
            span.setAttribute(TelemetryNames.SUMMARY, run.verdict().summary());
        }
        RunOutcome.Kind kind = run.outcome().kind();
        if (kind != RunOutcome.Kind.CONCLUDED && kind != RunOutcome.Kind.CANCELLED) {
            fail(span, kind);
        }
    }

    private static void fail(Span span, Enum<?> kind) {
        span.setAttribute(TelemetryNames.ERROR, TelemetryNames.of(kind));
        span.setStatus(StatusCode.ERROR);
    }

    private void with(RunKey run, Consumer<RunTrace> event) {
        Optional.ofNullable(runs.get(run)).ifPresent(event);
    }

    /**
     * Builder of a {@link TelemetryListener}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final OpenTelemetry telemetry;
        private boolean maskedText;
        private InstantSource clock = InstantSource.system();

        private Builder(OpenTelemetry telemetry) {
            this.telemetry = telemetry;
        }

        /**
         * Sets whether text is recorded too, as it is stored with the run, secrets masked: the goal, what the model
         * says, each call and its result in words, addresses, and reason and summary of the verdict. Text of pages can
         * be in all of them, personal data included. The default is {@code false}.
         *
         * @param recorded whether it is
         * @return this builder
         */
        public Builder maskedText(boolean recorded) {
            maskedText = recorded;
            return this;
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
         * Builds the listener.
         *
         * @return a new listener
         */
        public TelemetryListener build() {
            return new TelemetryListener(this);
        }
    }
}
