package com.aiqaramba.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.llm.Traces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiAnswersTest {
    private final OpenAiServer server = new OpenAiServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void text_usage_and_the_version_of_the_model_are_read() {
        ChatResponse response = server.answers(OpenAiServer.STOP).ask();

        assertThat(response.message().text()).isEqualTo("hi");
        assertThat(response.message().toolCalls()).isEmpty();
        assertThat(response.usage())
                .isEqualTo(TokenUsage.builder().input(10).output(2).build());
        assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(response.model()).isEqualTo("gpt-test-001");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void without_version_and_usage_the_asked_model_and_no_tokens_are_reported() {
        ChatResponse response =
                server.answers(answer("{\"content\":\"hi\"}", "stop")).ask();

        assertThat(response.model()).isEqualTo("gpt-test");
        assertThat(response.usage()).isEqualTo(TokenUsage.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "within the completion,         100, 37, 137, 30, 7",
        "besides it as xAI counts,      100, 37, 167, 30, 37",
        "besides it without a total,    100, 9, 0, 94, 9",
        "within it without a total,     100, 37, 0, 30, 7",
        "no thoughts,                   100, 37, 137, 0, 37"
    })
    void thoughts_are_counted_once(
            String name, int prompt, int completion, int total, int thinking, int expectedOutput) {
        server.answers("""
                {"choices":[{"message":{"content":"hi"},"finish_reason":"stop"}],
                 "usage":{"prompt_tokens":%d,"completion_tokens":%d,"total_tokens":%d,
                   "prompt_tokens_details":{"cached_tokens":64},
                   "completion_tokens_details":\
                {"reasoning_tokens":%d}}}""".formatted(prompt, completion, total, thinking));

        assertThat(server.ask().usage())
                .isEqualTo(TokenUsage.builder()
                        .input(prompt)
                        .cachedInput(64)
                        .output(expectedOutput)
                        .thinking(thinking)
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"many\"", "-5", "1e400", "99999999999999999999", "null", "1.5", "[]", "9223372036854775807"})
    void tokens_that_are_no_count_are_none(String tokens) {
        server.answers("""
                {"choices":[{"message":{"content":"hi"},"finish_reason":"stop"}],
                 "usage":{"prompt_tokens":%1$s,"completion_tokens":%1$s,"total_tokens":%1$s}}""".formatted(tokens));

        assertThat(server.ask().usage()).isEqualTo(TokenUsage.NONE);
    }

    @Test
    void parallel_calls_keep_their_order_and_each_gets_an_id_of_its_own() {
        server.answers(answer("""
                {"content":null,"tool_calls":[
                  {"id":"a1","type":"function","function":{"name":"click","arguments":"{\\"ref\\": \\"e7\\"}"}},
                  {"id":"a1","type":"function","function":{"name":"look","arguments":{"deep":[1.50,true]}}},
                  {"function":{"name":"look","arguments":""}},
                  {"id":"","function":{"name":"look"}},
                  {"id":7,"function":{"name":["look"],"arguments":"{\\"cut"}}]}""", "tool_calls"));

        ChatResponse response = server.ask();

        assertThat(response.finishReason()).isEqualTo(FinishReason.TOOL_CALLS);
        assertThat(response.message().text()).isEmpty();
        assertThat(response.message().toolCalls())
                .containsExactly(
                        new ToolCall("a1", "click", "{\"ref\": \"e7\"}"),
                        new ToolCall("aiqaramba-call-2", "look", "{\"deep\":[1.50,true]}"),
                        new ToolCall("aiqaramba-call-3", "look", "{}"),
                        new ToolCall("aiqaramba-call-4", "look", "{}"),
                        new ToolCall("aiqaramba-call-5", "", "{\"cut"));
    }

    @ParameterizedTest
    @CsvSource({
        "stop, STOP",
        "length, LENGTH",
        "content_filter, BLOCKED",
        "tool_calls, MALFORMED_CALL",
        "function_call, MALFORMED_CALL",
        "invented_tomorrow, UNKNOWN",
        "'', UNKNOWN"
    })
    void finish_reasons_are_translated(String theirs, FinishReason ours) {
        assertThat(server.answers(answer("{\"content\":\"hi\"}", theirs)).ask().finishReason())
                .isEqualTo(ours);
    }

    @Test
    void a_call_is_one_whatever_the_server_says_of_its_end() {
        String message = "{\"tool_calls\":[{\"id\":\"a\",\"function\":{\"name\":\"look\"}}]}";

        assertThat(server.answers(answer(message, "stop")).ask().finishReason()).isEqualTo(FinishReason.TOOL_CALLS);
        assertThat(server.answers(answer(message, "length")).ask().finishReason())
                .isEqualTo(FinishReason.LENGTH);
    }

    @ParameterizedTest
    @CsvSource({"length, LENGTH", "content_filter, BLOCKED", "tool_calls, MALFORMED_CALL"})
    void an_answer_without_content_but_with_a_reason_is_an_answer(String theirs, FinishReason ours) {
        ChatResponse response =
                server.answers(answer("{\"content\":null}", theirs)).ask();

        assertThat(response.finishReason()).isEqualTo(ours);
        assertThat(response.message().text()).isEmpty();
    }

    @Test
    void a_refusal_is_a_blocked_answer_with_its_text() {
        ChatResponse response = server.answers(answer("{\"content\":null,\"refusal\":\"I will not.\"}", "stop"))
                .ask();

        assertThat(response.finishReason()).isEqualTo(FinishReason.BLOCKED);
        assertThat(response.message().text()).isEqualTo("I will not.");
    }

    @Test
    void text_in_parts_is_put_together_without_the_thoughts() {
        server.answers(answer("""
                {"content":[{"type":"thinking","thinking":[{"type":"text","text":"hm"}]},
                  {"type":"text","text":"Hello "},{"type":"text","text":"there"},"odd"]}""", "stop"));

        assertThat(server.ask().message().text()).isEqualTo("Hello there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no choices | {}",
                "a null | null",
                "an empty list | {\"choices\":[]}",
                "a choice of nothing | {\"choices\":[{\"finish_reason\":\"stop\"}]}",
                "empty text | {\"choices\":[{\"message\":{\"content\":\"\"},\"finish_reason\":\"stop\"}]}",
                "no reason and no text | {\"choices\":[{\"message\":{}}]}",
                "only thoughts | "
                        + "{\"choices\":[{\"message\":{\"reasoning_content\":\"hm\"},\"finish_reason\":\"stop\"}]}",
                "an array | []",
                "a string | \"secret page\"",
                "choices of another type | {\"choices\":\"secret page\"}",
                "a message of another type | {\"choices\":[{\"message\":\"secret page\"}]}",
                "content of another type | {\"choices\":[{\"message\":{\"content\":7},\"finish_reason\":\"stop\"}]}",
                "calls of another type | {\"choices\":[{\"message\":{\"tool_calls\":\"secret page\"}}]}",
                "a call of another type | {\"choices\":[{\"message\":{\"tool_calls\":[\"secret page\"]}}]}",
                "HTML | <html><body>secret page</body></html>",
                "an event stream | data: {\"choices\":[{\"delta\":{\"content\":\"secret page\"}}]}",
                "cut JSON | {\"choices\":[{\"message\":{\"content\":\"secret page",
                "nothing | ''"
            })
    void what_is_no_answer_is_left_to_the_caller_at_once_and_never_quoted(String name, String body) {
        server.answers(body);

        ModelException failure = server.failure();

        assertThat(failure.kind()).as(name).isEqualTo(Kind.BAD_ANSWER);
        assertThat(server.requests()).isEqualTo(1);
        assertThat(Traces.of(failure)).doesNotContain("secret page", OpenAiServer.KEY);
    }

    @Test
    void json_that_is_nested_too_deeply_is_a_bad_answer() {
        server.answers("{\"choices\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThat(server.failure().kind()).isEqualTo(Kind.BAD_ANSWER);
    }

    @ParameterizedTest
    @CsvSource({"1e9999999999", "-1e-9999999999", "1.5e99999999999"})
    void a_number_beyond_all_measure_is_a_bad_answer(String number) {
        server.answers(
                "{\"created\":" + number + "," + OpenAiServer.STOP.strip().substring(1));

        assertThat(server.failure().kind()).isEqualTo(Kind.BAD_ANSWER);
    }

    private static String answer(String message, String reason) {
        return "{\"choices\":[{\"message\":" + message + ",\"finish_reason\":\"" + reason + "\"}]}";
    }
}
