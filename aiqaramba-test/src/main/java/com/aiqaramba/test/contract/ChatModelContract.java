package com.aiqaramba.test.contract;

import static com.aiqaramba.test.contract.ModelUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.core.spi.ChatModel;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Contract of every {@link ChatModel} that asks a provider: what it must understand. Implement it in a JUnit 5 test
 * class, together with {@link ChatModelFaultsContract}: it starts a server on loopback, and you say how a model is
 * pointed at it and how your provider writes what the server answers.
 *
 * @since 0.1.0
 */
@Timeout(120)
public interface ChatModelContract extends ProviderOnLoopback {
    /**
     * Text goes there and back, and the version of the model is the one that answered.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void text_is_sent_and_read() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().answers(200, answer(ProviderAnswers.text("Grüße, “shop” \uD83D\uDC5F\n")));

            ChatResponse response = asked.ask(ChatMessage.User.text("What is “this”?\n\t\uD83D\uDC5F"));

            assertThat(response.message().text()).isEqualTo("Grüße, “shop” \uD83D\uDC5F\n");
            assertThat(response.message().toolCalls()).isEmpty();
            assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
            assertThat(response.model()).isEqualTo(ProviderAnswers.MODEL);
            assertThat(asked.lastTexts()).contains("You test a shop.", "What is “this”?\n\t\uD83D\uDC5F");
        }
    }

    /**
     * Half a character, which a page can hold, spoils no request.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void half_a_surrogate_pair_spoils_no_request() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().answers(200, answer(ProviderAnswers.text("yes")));

            asked.ask(ChatMessage.User.text("before \uD83D after"));

            assertThat(asked.lastTexts()).anyMatch(text -> text.startsWith("before ") && text.endsWith(" after"));
        }
    }

    /**
     * The model is told of every tool.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void tools_are_offered() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().answers(200, answer(ProviderAnswers.text("yes")));

            asked.ask();

            assertThat(asked.lastTexts())
                    .contains("click", "Clicks the element of this number.", "go_back", "Goes to the page before.");
            assertThat(asked.server().requests().get(0)).contains("\"elementNumber\"");
        }
    }

    /**
     * Calls keep their order, names and arguments, and each has an id of its own.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void calls_in_one_answer_are_read_in_order() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server()
                    .answers(
                            200,
                            answer(ProviderAnswers.calls(
                                    new ToolCall("id-1", "click", "{\"elementNumber\":\"7\"}"),
                                    new ToolCall(
                                            "id-2", "click", "{\"elementNumber\":\"8\",\"deep\":{\"a\":[1,null]}}"),
                                    new ToolCall("id-3", "go_back", "{}"))));

            ChatResponse response = asked.ask();

            List<ToolCall> calls = response.message().toolCalls();
            assertThat(response.finishReason()).isEqualTo(FinishReason.TOOL_CALLS);
            assertThat(response.message().text()).isEmpty();
            assertThat(calls).extracting(ToolCall::name).containsExactly("click", "click", "go_back");
            assertThat(calls).extracting(ToolCall::id).doesNotHaveDuplicates().doesNotContain("");
            assertThat(calls)
                    .extracting(call -> json(call.argumentsJson()))
                    .containsExactly(
                            json("{\"elementNumber\":\"7\"}"),
                            json("{\"elementNumber\":\"8\",\"deep\":{\"a\":[1,null]}}"),
                            json("{}"));
        }
    }

    /**
     * The results of tools go back, in the order of the calls.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void results_of_tools_are_sent() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server()
                    .answers(
                            200,
                            answer(ProviderAnswers.calls(
                                    new ToolCall("id-1", "click", "{\"elementNumber\":\"7\"}"),
                                    new ToolCall("id-2", "go_back", "{}"))));
            ChatMessage.Assistant said = asked.ask().message();

            asked.server().answers(200, answer(ProviderAnswers.text("done")));
            ChatResponse response = asked.ask(ChatMessage.User.text("Begin."), said, results(said));

            assertThat(response.message().text()).isEqualTo("done");
            assertThat(asked.lastTexts()).containsSubsequence("Begin.", "result of click", "result of go_back");
        }
    }

    /**
     * A tool that was never offered, or none at all: the caller sees what the model wrote.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void an_unknown_tool_is_left_to_the_caller() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server()
                    .answers(200, answer(ProviderAnswers.calls(new ToolCall("id-1", "fly_away", "{\"to\":\"x\"}"))));

            assertThat(asked.ask().message().toolCalls())
                    .extracting(ToolCall::name)
                    .containsExactly("fly_away");
        }
    }

    /**
     * Either the caller sees what the model wrote, or the answer is called a bad one.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void arguments_that_are_no_json_object_are_a_call_or_a_bad_answer() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().answers(200, answerWithBrokenArguments());

            Throwable failure =
                    catchThrowable(() -> assertThat(asked.ask().message().toolCalls())
                            .extracting(ToolCall::name)
                            .containsExactly("click"));

            if (failure != null) {
                assertThat(failure)
                        .isInstanceOfSatisfying(
                                ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BAD_ANSWER));
            }
        }
    }

    /**
     * Tests that what the provider wants back comes back as it was, and where the model said it.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void an_opaque_payload_is_echoed_unchanged() throws Exception {
        String opaque = Base64.getEncoder().encodeToString(new byte[] {0, -1, 127, -128, 62, 63, -5, -17, 1});
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().answers(200, answerWithPayload(opaque));
            ChatMessage.Assistant said = asked.ask().message();

            asked.server().answers(200, answer(ProviderAnswers.text("done")));
            asked.ask(ChatMessage.User.text("Begin."), said, results(said));

            assertThat(asked.lastTexts()).containsSubsequence("Begin.", opaque, "result of click");
        }
    }

    /**
     * Pictures are sent in base64, with their media type.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void a_picture_is_sent() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().answers(200, answer(ProviderAnswers.text("a shoe")));

            asked.ask(new ChatMessage.User(List.of(new Content.Text("What is this?"), ModelUnderTest.PICTURE)));

            assertThat(asked.lastTexts())
                    .contains("What is this?")
                    .anyMatch(text -> text.endsWith(ModelUnderTest.PICTURE_BASE64));
            assertThat(asked.lastTexts()).anyMatch(text -> text.contains("image/jpeg"));
        }
    }

    /**
     * A picture that belongs to the results of tools comes after them, in a message of its own: tools give text alone.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void a_picture_after_the_results_of_tools_is_sent() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().answers(200, answer(ProviderAnswers.calls(new ToolCall("id-1", "go_back", "{}"))));
            ChatMessage.Assistant said = asked.ask().message();

            asked.server().answers(200, answer(ProviderAnswers.text("done")));
            asked.ask(
                    ChatMessage.User.text("Begin."),
                    said,
                    results(said),
                    new ChatMessage.User(List.of(ModelUnderTest.PICTURE)));

            assertThat(String.join("\n", asked.lastTexts()))
                    .containsSubsequence("result of go_back", ModelUnderTest.PICTURE_BASE64);
        }
    }

    /**
     * The form that an answer must have is sent.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void the_form_of_the_answer_is_sent() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().answers(200, answer(ProviderAnswers.text("{\"total\":\"159.80\"}")));

            ChatResponse response = asked.ask(ChatRequest.builder(List.of(ChatMessage.User.text("What is the total?")))
                    .system("You test a shop.")
                    .answerSchema("""
                            {"type":"object","properties":{"total":{"type":"string","description":"With cents."}},
                             "required":["total"]}""")
                    .build());

            assertThat(json(response.message().text())).isEqualTo(json("{\"total\":\"159.80\"}"));
            assertThat(asked.lastTexts()).contains("With cents.", "What is the total?");
        }
    }

    /**
     * One model serves runs in parallel are counted once: thoughts apart from the answer, cached ones within the input.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void tokens_are_read() throws Exception {
        var usage = TokenUsage.builder()
                .input(105)
                .cachedInput(64)
                .output(7)
                .thinking(30)
                .build();
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().answers(200, answer(ProviderAnswers.using(usage)));

            assertThat(asked.ask().usage()).isEqualTo(usage);
        }
    }

    /**
     * Tests why the model stopped.
     *
     * @throws Exception when the test could not be run
     */
    @Test
    default void finish_reasons_are_read() throws Exception {
        try (var asked = ModelUnderTest.of(this)) {
            for (FinishReason reason : List.of(FinishReason.STOP, FinishReason.LENGTH, FinishReason.BLOCKED)) {
                asked.server().answers(200, answer(ProviderAnswers.ending(reason)));

                assertThat(asked.ask().finishReason()).isEqualTo(reason);
            }
        }
    }

    /**
     * One model serves runs in parallel, and each has its own answer.
     *
     * @throws Exception when the race could not be run
     */
    @Test
    default void threads_share_a_model() throws Exception {
        Pattern number = Pattern.compile("number-\\d+");
        try (var asked = ModelUnderTest.of(this)) {
            asked.server().answersEach(request -> {
                Matcher match = number.matcher(request);
                return answer(ProviderAnswers.text(match.find() ? match.group() : "none"));
            });

            long right = Race.winners(thread -> {
                try {
                    String text = "number-" + thread;
                    return asked.ask(ChatMessage.User.text(text))
                            .message()
                            .text()
                            .equals(text);
                } catch (InterruptedException stopped) {
                    return false;
                }
            });

            assertThat(right).isEqualTo(Race.THREADS);
        }
    }

    private static ChatMessage results(ChatMessage.Assistant said) {
        return new ChatMessage.ToolResults(said.toolCalls().stream()
                .map(call -> new ToolResult(call.id(), call.name(), "result of " + call.name()))
                .toList());
    }
}
