package com.aiqaramba.core;

import static com.aiqaramba.core.Replies.costing;
import static com.aiqaramba.core.Replies.failure;
import static com.aiqaramba.core.Replies.reply;
import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.find;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome.Kind;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.ScriptedCall;
import com.aiqaramba.test.ScriptedChatModel;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run does about answers that cannot be used and about models that fail. */
class RunAnswersTest {
    private static final TokenUsage USAGE =
            TokenUsage.builder().input(3_000).output(200).build();

    private final FakeBrowsers browsers = Shop.browsers();

    @AfterEach
    void every_browser_is_closed() {
        assertThat(browsers.openSessions()).isZero();
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                Arguments.of(reply(USAGE, FinishReason.STOP), "called no tool", "no tool call"),
                Arguments.of(
                        reply(USAGE, FinishReason.MALFORMED_CALL), "wrote a malformed tool call", "no well-formed"),
                Arguments.of(reply(USAGE, FinishReason.LENGTH, find("Cart")), "cut off or too long", "too long"),
                Arguments.of(huge(), "cut off or too long", "too long"),
                Arguments.of(
                        reply(
                                USAGE,
                                FinishReason.TOOL_CALLS,
                                Collections.nCopies(101, find("Cart")).toArray(ScriptedCall[]::new)),
                        "cut off or too long",
                        "fewer calls"),
                Arguments.of(failure(ModelException.Kind.BAD_ANSWER), "could not be read", "could not be read"));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void the_model_is_told_why_it_is_asked_again_and_the_run_goes_on(
            Function<ChatRequest, ChatResponse> flawed, String notice, String told) {
        ScriptedChatModel model = ScriptedChatModel.script()
                .answer(flawed)
                .answer(flawed)
                .answer(costing(USAGE, click("link", "Cart")))
                .answer(flawed)
                .answer(costing(USAGE, finish("Fine.", met(1).text("2 items"))))
                .build();

        Run run = AgentRunner.inMemory(model, browsers).run(Shop.task());

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.PASSED);
        assertThat(run.steps()).hasSize(5);
        assertThat(run.steps().get(0).notices())
                .singleElement()
                .asString()
                .contains(notice)
                .endsWith("and was asked again");
        assertThat(run.steps().get(0).actions()).isEmpty();
        assertThat(Replies.text(model.requests().get(1))).contains(told);
        assertThat(run.usage())
                .isEqualTo(run.steps().stream().map(Step::usage).reduce(TokenUsage.NONE, TokenUsage::plus));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void the_third_answer_in_a_row_that_cannot_be_used_ends_the_run(
            Function<ChatRequest, ChatResponse> flawed, String notice, String told) {
        ScriptedChatModel model = ScriptedChatModel.script()
                .answer(flawed)
                .answer(flawed)
                .answer(flawed)
                .build();

        Run run = AgentRunner.inMemory(model, browsers).run(Shop.task());

        assertThat(run.outcome().kind()).isEqualTo(Kind.MODEL_FAILED);
        assertThat(run.outcome().message()).doesNotContain("asked again");
        assertThat(run.steps()).hasSize(3);
        assertThat(run.steps().get(2).notices()).singleElement().asString().endsWith(notice);
    }

    @Test
    void a_conversation_that_is_too_long_is_asked_again_without_picture_and_stays_short() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", find("Cart"))
                .answer(failure(ModelException.Kind.CONTEXT_TOO_LONG))
                .turn("", click("link", "Cart"))
                .turn("", finish("Fine.", met(1).text("2 items")))
                .build();

        Run run = AgentRunner.inMemory(model, browsers).run(Shop.task());

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.PASSED);
        assertThat(run.steps()).hasSize(3);
        assertThat(run.steps().get(1).notices()).singleElement().asString().contains("longer than the model takes");
        assertThat(model.requests()).extracting(Replies::hasPicture).containsExactly(true, true, false, false);
        assertThat(model.requests())
                .extracting(request -> request.messages().size())
                .containsExactly(1, 3, 1, 1);
    }

    @Test
    void a_conversation_that_is_too_long_is_shortened_twice_and_no_more() {
        ScriptedChatModel.Builder script = ScriptedChatModel.script();
        for (int i = 0; i < 3; i++) {
            script.answer(failure(ModelException.Kind.CONTEXT_TOO_LONG));
        }
        ScriptedChatModel model = script.build();

        Run run = AgentRunner.inMemory(model, browsers).run(Shop.task());

        assertThat(run.outcome().kind()).isEqualTo(Kind.MODEL_FAILED);
        assertThat(model.requests()).hasSize(3);
        assertThat(run.steps().get(0).notices()).hasSize(3).last().isEqualTo("the model failed: context too long");
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelException.Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BAD_ANSWER", "CONTEXT_TOO_LONG"})
    void whatever_else_the_model_fails_with_ends_the_run_in_a_step_that_says_so(ModelException.Kind kind) {
        ScriptedChatModel model =
                ScriptedChatModel.script().answer(failure(kind)).build();

        Run run = AgentRunner.inMemory(model, browsers).run(Shop.task());

        assertThat(run.outcome().kind()).isEqualTo(Kind.MODEL_FAILED);
        assertThat(run.steps().get(0).notices()).singleElement().asString().startsWith("the model failed: ");
        assertThat(run.steps().get(0).model()).isEmpty();
    }

    @Test
    void a_blocked_answer_ends_the_run_and_its_tokens_count() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .answer(reply(USAGE, FinishReason.BLOCKED))
                .build();

        Run run = AgentRunner.inMemory(model, browsers).run(Shop.task());

        assertThat(run.outcome().message()).contains("safety rules blocked");
        assertThat(run.usage()).isEqualTo(USAGE);
        assertThat(run.summary().models()).containsExactly(Replies.MODEL);
    }

    @Test
    void tokens_of_attempts_that_gave_no_answer_count_too() {
        ScriptedChatModel good = Shop.model();
        ChatModel model = (request, listener) -> {
            listener.spent(Replies.MODEL, USAGE);
            return good.chat(request, listener);
        };

        Run run = AgentRunner.inMemory(model, browsers).run(Shop.task());

        TokenUsage secondLook = USAGE;
        assertThat(run.usage()).isEqualTo(USAGE.plus(USAGE).plus(secondLook));
        assertThat(run.steps()).extracting(Step::usage).containsExactly(USAGE, USAGE);
    }

    @Test
    void an_error_passes_through_and_the_stored_run_is_not_left_running() {
        RunId id = new RunId("fatal");
        AgentRunner runner = AgentRunner.builder()
                .model((request, listener) -> {
                    throw new StackOverflowError();
                })
                .browsers(browsers)
                .storesInMemory()
                .runIds(() -> id)
                .build();

        assertThatThrownBy(() -> runner.run(Shop.task())).isInstanceOf(StackOverflowError.class);

        Run stored = runner.find(new RunKey(TenantId.SINGLE, id)).orElseThrow();
        assertThat(stored.outcome().kind()).isEqualTo(Kind.INTERNAL_ERROR);
        assertThat(stored.outcome().message()).contains("StackOverflowError");
    }

    private static Function<ChatRequest, ChatResponse> huge() {
        String arguments = "{\"text\":\"" + "x".repeat(20 << 20) + "\"}";
        return request -> ChatResponse.builder(
                        new ChatMessage.Assistant("", List.of(new ToolCall("a", "find", arguments)), ""))
                .usage(USAGE)
                .finishReason(FinishReason.TOOL_CALLS)
                .model(Replies.MODEL)
                .build();
    }
}
