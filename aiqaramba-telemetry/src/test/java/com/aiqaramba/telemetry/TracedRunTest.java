package com.aiqaramba.telemetry;

import static com.aiqaramba.test.ScriptedCall.call;
import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.type;
import static com.aiqaramba.test.ScriptedCall.typeSecret;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.RunHandle;
import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.test.ScriptedChatModel;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TracedRunTest {
    private final RecordedTelemetry recorder = new RecordedTelemetry();

    @AfterEach
    void stop() {
        assertThat(Context.current()).isEqualTo(Context.root());
        recorder.close();
    }

    private ChatModel traced(ChatModel model) {
        return TracedChatModel.of(TracedShop.paid(model), recorder.telemetry(), "gcp.gemini", "scripted");
    }

    private Run run(ScriptedChatModel model) {
        return run(model, TelemetryListener.of(recorder.telemetry()));
    }

    private Run run(ScriptedChatModel model, TelemetryListener listener) {
        return TracedShop.runner(traced(model), listener)
                .build()
                .run(TracedShop.TENANT, Agent.DEFAULT, TracedShop.task());
    }

    private static String text(SpanData span, String key) {
        return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(key)));
    }

    private static long number(SpanData span, String key) {
        Long value = span.getAttributes().get(AttributeKey.longKey(key));
        return value == null ? -1 : value;
    }

    @Test
    void a_run_is_a_span_with_its_answers_and_calls_in_it() {
        run(TracedShop.model());

        SpanData run = recorder.span("invoke_agent");
        assertThat(run.getKind()).isEqualTo(SpanKind.INTERNAL);
        assertThat(run.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(recorder.spans())
                .extracting(SpanData::getName)
                .containsExactly(
                        "chat scripted", "execute_tool click", "chat scripted", "execute_tool finish", "invoke_agent");
        assertThat(recorder.spans().subList(0, 4)).allSatisfy(span -> {
            assertThat(span.getParentSpanId()).isEqualTo(run.getSpanId());
            assertThat(span.getTraceId()).isEqualTo(run.getTraceId());
        });
    }

    @Test
    void every_span_tells_tenant_and_run() {
        run(TracedShop.model());

        assertThat(recorder.spans()).hasSize(5).allSatisfy(span -> {
            assertThat(text(span, "aiqaramba.tenant")).isEqualTo("acme");
            assertThat(text(span, "aiqaramba.run")).isEqualTo("run-1");
        });
        assertThat(recorder.spans("chat scripted"))
                .extracting(span -> number(span, "aiqaramba.step"))
                .containsExactly(1L, 2L);
        assertThat(number(recorder.span("execute_tool finish"), "aiqaramba.step"))
                .isEqualTo(2);
    }

    @Test
    void the_spans_are_named_by_the_conventions() {
        run(TracedShop.model());

        SpanData run = recorder.span("invoke_agent");
        assertThat(text(run, "gen_ai.operation.name")).isEqualTo("invoke_agent");
        assertThat(text(run, "gen_ai.provider.name")).isEqualTo("gcp.gemini");
        assertThat(text(run, "aiqaramba.outcome")).isEqualTo("concluded");
        assertThat(text(run, "aiqaramba.verdict")).isEqualTo("passed");
        assertThat(number(run, "aiqaramba.steps")).isEqualTo(2);
        assertThat(number(run, "gen_ai.usage.input_tokens")).isEqualTo(200);
        assertThat(number(run, "gen_ai.usage.output_tokens")).isEqualTo(20);
        SpanData chat = recorder.spans("chat scripted").get(0);
        assertThat(chat.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(text(chat, "gen_ai.operation.name")).isEqualTo("chat");
        assertThat(text(chat, "gen_ai.provider.name")).isEqualTo("gcp.gemini");
        assertThat(text(chat, "gen_ai.request.model")).isEqualTo("scripted");
        assertThat(text(chat, "gen_ai.response.model")).isEqualTo("scripted-001");
        assertThat(chat.getAttributes().get(AttributeKey.stringArrayKey("gen_ai.response.finish_reasons")))
                .containsExactly("tool_calls");
        assertThat(number(chat, "gen_ai.usage.input_tokens")).isEqualTo(100);
        assertThat(number(chat, "gen_ai.usage.cache_read.input_tokens")).isEqualTo(60);
        assertThat(number(chat, "gen_ai.usage.output_tokens")).isEqualTo(10);
        assertThat(number(chat, "gen_ai.usage.reasoning.output_tokens")).isEqualTo(3);
        SpanData click = recorder.span("execute_tool click");
        assertThat(text(click, "gen_ai.operation.name")).isEqualTo("execute_tool");
        assertThat(text(click, "gen_ai.tool.name")).isEqualTo("click");
        assertThat(text(click, "gen_ai.tool.type")).isEqualTo("function");
    }

    @Test
    void a_call_begins_where_the_answer_or_the_call_before_it_ended() {
        var clock = new SteppingClock();
        var listener =
                TelemetryListener.builder(recorder.telemetry()).clock(clock).build();
        var model = TracedChatModel.builder(
                        ScriptedChatModel.script()
                                .turn("", type("textbox", "Search", "shoes"), click("link", "Cart"))
                                .turn("", finish("Fine.", met(1).text("2 items")))
                                .build(),
                        recorder.telemetry(),
                        "gcp.gemini",
                        "scripted")
                .clock(clock)
                .build();

        TracedShop.runner(model, listener).build().run(TracedShop.task());

        SpanData typed = recorder.span("execute_tool type");
        SpanData clicked = recorder.span("execute_tool click");
        assertThat(typed.getEndEpochNanos() - typed.getStartEpochNanos())
                .isEqualTo(Duration.ofSeconds(1).toNanos());
        assertThat(clicked.getStartEpochNanos()).isEqualTo(typed.getEndEpochNanos());
    }

    @Test
    void nothing_that_somebody_wrote_is_recorded_unless_asked_for() {
        run(ScriptedChatModel.script()
                .turn("", call("fly_to_the_cart", Map.of("to", "the cart")))
                .turn("I open the cart.", click("link", "Cart"))
                .turn("All is well.", finish("Looked around.", met(1).text("2 items")))
                .build());

        assertThat(recorder.span("execute_tool _OTHER").getStatus().getStatusCode())
                .isEqualTo(StatusCode.ERROR);
        assertThat(text(recorder.span("execute_tool _OTHER"), "error.type")).isEqualTo("failed");
        assertThat(recorder.everything())
                .doesNotContainIgnoringCase("cart")
                .doesNotContain("shop.example", "2 items", "All is well", "Looked around", "shop-login", "Welcome");
    }

    @Test
    void text_that_was_asked_for_is_masked() {
        var listener =
                TelemetryListener.builder(recorder.telemetry()).maskedText(true).build();

        run(
                ScriptedChatModel.script()
                        .turn("I sign in.", typeSecret("textbox", "Password", "shop-login", "password"))
                        .turn("It was " + TracedShop.SECRET + ".", type("textbox", "Search", TracedShop.SECRET))
                        .turn("", click("link", "Cart"))
                        .turn("", finish("Used " + TracedShop.SECRET + ".", met(1).text("2 items")))
                        .build(),
                listener);

        assertThat(recorder.everything())
                .doesNotContain(TracedShop.SECRET)
                .contains("Look into the cart", "I sign in.", "It was c", TracedShop.HOME, "click link");
        assertThat(text(recorder.span("invoke_agent"), "aiqaramba.summary")).startsWith("Used c");
    }

    @Test
    void a_run_belongs_to_the_span_of_whoever_runs_it() {
        Span caller = recorder.telemetry().getTracer("host").spanBuilder("job").startSpan();
        Scope scope = caller.makeCurrent();
        try {
            run(TracedShop.model());
            assertThat(Span.current()).isSameAs(caller);
        } finally {
            scope.close();
            caller.end();
        }

        assertThat(recorder.span("invoke_agent").getParentSpanId())
                .isEqualTo(caller.getSpanContext().getSpanId());
    }

    @Test
    void a_run_that_fails_is_an_error_by_its_outcome() {
        run(ScriptedChatModel.script()
                .turn("no call")
                .turn("no call")
                .turn("no call")
                .build());

        SpanData run = recorder.span("invoke_agent");
        assertThat(run.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(text(run, "error.type")).isEqualTo("model_failed");
        assertThat(text(run, "aiqaramba.outcome")).isEqualTo("model_failed");
    }

    @Test
    void runs_at_the_same_time_stay_apart() throws Exception {
        int parallel = 8;
        var listener = TelemetryListener.of(recorder.telemetry());
        var ids = new AtomicInteger();
        List<RunHandle> handles = new ArrayList<>();
        for (int i = 0; i < parallel; i++) {
            AgentRunner runner = TracedShop.runner(traced(TracedShop.model()), listener)
                    .runIds(() -> new RunId("run-" + ids.incrementAndGet()))
                    .build();
            handles.add(runner.start(new TenantId("tenant-" + i), Agent.DEFAULT, TracedShop.task()));
        }
        for (RunHandle handle : handles) {
            assertThat(handle.await(Duration.ofSeconds(30))
                            .orElseThrow()
                            .verdict()
                            .status())
                    .isEqualTo(Verdict.Status.PASSED);
        }

        List<SpanData> runs = recorder.spans("invoke_agent");
        assertThat(runs).hasSize(parallel).extracting(SpanData::getTraceId).doesNotHaveDuplicates();
        assertThat(runs)
                .allSatisfy(run -> assertThat(recorder.spans())
                        .filteredOn(span -> span.getTraceId().equals(run.getTraceId()))
                        .hasSize(5)
                        .allSatisfy(
                                span -> assertThat(text(span, "aiqaramba.run")).isEqualTo(text(run, "aiqaramba.run"))));
    }
}
