package com.aiqaramba.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.ChatModel;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TracedChatModelTest {
    private static final ChatRequest REQUEST =
            ChatRequest.builder(List.of(ChatMessage.User.text("Begin."))).build();
    private static final ChatResponse RESPONSE = ChatResponse.builder(new ChatMessage.Assistant("hi", List.of(), ""))
            .usage(TracedShop.USAGE)
            .model("answered-001")
            .build();

    private final RecordedTelemetry recorder = new RecordedTelemetry();

    @AfterEach
    void stop() {
        assertThat(Context.current()).isEqualTo(Context.root());
        recorder.close();
    }

    private TracedChatModel around(ChatModel model) {
        return TracedChatModel.builder(model, recorder.telemetry(), "anthropic", "asked")
                .clock(new SteppingClock())
                .build();
    }

    @Test
    void tokens_are_counted_by_type() throws Exception {
        around((request, listener) -> RESPONSE).chat(REQUEST, ChatListener.SILENT);

        var metric = recorder.metric("gen_ai.client.token.usage");
        assertThat(metric.getUnit()).isEqualTo("{token}");
        assertThat(metric.getHistogramData().getPoints()).hasSize(2);
        assertThat(point("gen_ai.client.token.usage", "input").getSum()).isEqualTo(100);
        assertThat(point("gen_ai.client.token.usage", "output").getSum()).isEqualTo(10);
        assertThat(point("gen_ai.client.token.usage", "input").getBoundaries())
                .startsWith(1.0, 4.0, 16.0)
                .hasSize(14)
                .endsWith(67_108_864.0);
        assertThat(point("gen_ai.client.token.usage", "input").getAttributes())
                .isEqualTo(Attributes.builder()
                        .put("gen_ai.operation.name", "chat")
                        .put("gen_ai.provider.name", "anthropic")
                        .put("gen_ai.request.model", "asked")
                        .put("gen_ai.response.model", "answered-001")
                        .put("gen_ai.token.type", "input")
                        .build());
    }

    private HistogramPointData point(String metric, String type) {
        return recorder.metric(metric).getHistogramData().getPoints().stream()
                .filter(point -> type.equals(point.getAttributes().get(AttributeKey.stringKey("gen_ai.token.type"))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_time_of_a_call_is_measured_in_seconds() throws Exception {
        around((request, listener) -> RESPONSE).chat(REQUEST, ChatListener.SILENT);

        var metric = recorder.metric("gen_ai.client.operation.duration");
        var point = metric.getHistogramData().getPoints().iterator().next();
        assertThat(metric.getUnit()).isEqualTo("s");
        assertThat(point.getSum()).isEqualTo(1.0);
        assertThat(point.getBoundaries())
                .startsWith(0.01, 0.02, 0.04)
                .hasSize(14)
                .endsWith(81.92);
    }

    @Test
    void in_a_run_the_metrics_tell_the_tenant_and_never_the_run() {
        TracedShop.runner(around(TracedShop.model()), TelemetryListener.of(recorder.telemetry()))
                .build()
                .run(TracedShop.TENANT, Agent.DEFAULT, TracedShop.task());

        assertThat(recorder.metric("gen_ai.client.operation.duration")
                        .getHistogramData()
                        .getPoints())
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.getCount()).isEqualTo(2);
                    assertThat(point.getAttributes().get(AttributeKey.stringKey("aiqaramba.tenant")))
                            .isEqualTo("acme");
                    assertThat(point.getAttributes().get(AttributeKey.stringKey("aiqaramba.run")))
                            .isNull();
                });
    }

    @Test
    void a_failure_is_told_by_its_kind_and_never_quoted() {
        var failing = around((request, listener) -> {
            throw new ModelException(ModelException.Kind.RATE_LIMITED, "text of the page", null);
        });

        assertThatThrownBy(() -> failing.chat(REQUEST, ChatListener.SILENT)).isInstanceOf(ModelException.class);

        assertFailure("rate_limited");
        assertThat(recorder.everything()).doesNotContain("text of the page");
    }

    @Test
    void an_interrupt_passes_through() {
        var interrupted = around((request, listener) -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> interrupted.chat(REQUEST, ChatListener.SILENT))
                .isInstanceOf(InterruptedException.class);

        assertFailure("interrupted");
    }

    private void assertFailure(String type) {
        var error = AttributeKey.stringKey("error.type");
        assertThat(recorder.span("chat asked").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(recorder.span("chat asked").getAttributes().get(error)).isEqualTo(type);
        assertThat(recorder.metric("gen_ai.client.operation.duration")
                        .getHistogramData()
                        .getPoints())
                .singleElement()
                .satisfies(point -> assertThat(point.getAttributes().get(error)).isEqualTo(type));
    }

    @Test
    void waits_are_passed_on_and_stand_at_the_run() {
        var waiting = around((request, listener) -> {
            listener.waiting(
                    Duration.ofMillis(5_500), new ModelException(ModelException.Kind.OVERLOADED, "busy", null));
            throw new ModelException(ModelException.Kind.AUTHENTICATION, "no", null);
        });

        TracedShop.runner(waiting, TelemetryListener.of(recorder.telemetry()))
                .build()
                .run(TracedShop.task());

        assertThat(recorder.span("invoke_agent").getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getName()).isEqualTo("aiqaramba.wait");
            assertThat(event.getAttributes().get(AttributeKey.doubleKey("aiqaramba.wait.seconds")))
                    .isEqualTo(5.5);
            assertThat(event.getAttributes().get(AttributeKey.stringKey("aiqaramba.wait.reason")))
                    .isEqualTo("overloaded");
        });
    }

    @Test
    void a_fallback_to_another_model_stands_at_the_run() {
        var falling = around((request, listener) -> {
            listener.fellBack(new ModelException(ModelException.Kind.OVERLOADED, "busy", null));
            throw new ModelException(ModelException.Kind.AUTHENTICATION, "no", null);
        });

        TracedShop.runner(falling, TelemetryListener.of(recorder.telemetry()))
                .build()
                .run(TracedShop.task());

        assertThat(recorder.span("invoke_agent").getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getName()).isEqualTo("aiqaramba.fallback");
            assertThat(event.getAttributes().get(AttributeKey.stringKey("aiqaramba.fallback.reason")))
                    .isEqualTo("overloaded");
            assertThat(event.getAttributes().get(AttributeKey.longKey("aiqaramba.step")))
                    .isEqualTo(1);
        });
    }

    @Test
    void what_the_model_does_belongs_to_the_span_of_its_call() throws Exception {
        var spans = around((request, listener) -> {
            recorder.telemetry()
                    .getTracer("client")
                    .spanBuilder("POST")
                    .startSpan()
                    .end();
            return RESPONSE;
        });

        spans.chat(REQUEST, ChatListener.SILENT);

        assertThat(recorder.span("POST").getParentSpanId())
                .isEqualTo(recorder.span("chat asked").getSpanId());
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    @Test
    void telemetry_that_throws_costs_neither_answer_nor_run() {
        var broken = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(new BrokenProcessor())
                        .build())
                .build();
        var model = TracedChatModel.of(TracedShop.model(), broken, "anthropic", "asked");

        var run = TracedShop.runner(model, TelemetryListener.of(broken)).build().run(TracedShop.task());

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.PASSED);
    }

    private static final class BrokenProcessor implements SpanProcessor {
        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            if (span.getName().startsWith("chat")) {
                throw new IllegalStateException("broken at the start");
            }
        }

        @Override
        public boolean isStartRequired() {
            return true;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            throw new IllegalStateException("broken at the end");
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
