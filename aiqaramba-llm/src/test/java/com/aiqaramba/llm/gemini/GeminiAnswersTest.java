package com.aiqaramba.llm.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.llm.Traces;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeminiAnswersTest {
    private final GeminiServer server = new GeminiServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void text_usage_and_the_version_of_the_model_are_read() {
        server.answers("""
                {"candidates":[{"content":{"role":"model","parts":[
                   {"text":"I think...","thought":true},{"text":"Hello "},{"text":"there"}]},"finishReason":"STOP"}],
                 "usageMetadata":{"promptTokenCount":100,"cachedContentTokenCount":64,"candidatesTokenCount":7,
                   "thoughtsTokenCount":30,"toolUsePromptTokenCount":5,"totalTokenCount":142},
                 "modelVersion":"gemini-3.8-flash-002"}""");

        ChatResponse response = server.ask();

        assertThat(response.message().text()).isEqualTo("Hello there");
        assertThat(response.message().toolCalls()).isEmpty();
        assertThat(response.usage())
                .isEqualTo(TokenUsage.builder()
                        .input(105)
                        .cachedInput(64)
                        .output(7)
                        .thinking(30)
                        .build());
        assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(response.model()).isEqualTo("gemini-3.8-flash-002");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void without_version_and_usage_the_asked_model_and_no_tokens_are_reported() {
        server.answers("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"hi\"}]},\"finishReason\":\"STOP\"}]}");

        ChatResponse response = server.ask();

        assertThat(response.model()).isEqualTo(GeminiChatModel.DEFAULT_MODEL);
        assertThat(response.usage()).isEqualTo(TokenUsage.NONE);
    }

    @Test
    void parallel_calls_keep_their_order_and_ids() {
        server.answers("""
                {"candidates":[{"content":{"role":"model","parts":[
                   {"functionCall":{"id":"a1","name":"click","args":{"ref":"e7","count":2,"deep":{"list":[1.5,true,\
                null]}}}},
                   {"functionCall":{"name":"look"}},
                   {"functionCall":{"name":"look","args":{}}}]},"finishReason":"STOP"}]}""");

        ChatResponse response = server.ask();

        assertThat(response.finishReason()).isEqualTo(FinishReason.TOOL_CALLS);
        assertThat(response.message().text()).isEmpty();
        assertThat(response.message().toolCalls())
                .containsExactly(
                        new ToolCall("a1", "click", "{\"ref\":\"e7\",\"count\":2,\"deep\":{\"list\":[1.5,true,null]}}"),
                        new ToolCall("aiqaramba-call-2", "look", "{}"),
                        new ToolCall("aiqaramba-call-3", "look", "{}"));
    }

    @ParameterizedTest
    @CsvSource({
        "STOP, STOP",
        "MAX_TOKENS, LENGTH",
        "SAFETY, BLOCKED",
        "RECITATION, BLOCKED",
        "PROHIBITED_CONTENT, BLOCKED",
        "SPII, BLOCKED",
        "BLOCKLIST, BLOCKED",
        "LANGUAGE, BLOCKED",
        "MALFORMED_FUNCTION_CALL, MALFORMED_CALL",
        "UNEXPECTED_TOOL_CALL, MALFORMED_CALL",
        "OTHER, UNKNOWN",
        "INVENTED_TOMORROW, UNKNOWN",
        "'', UNKNOWN"
    })
    void finish_reasons_are_translated(String theirs, FinishReason ours) {
        server.answers(
                "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"hi\"}]},\"finishReason\":\"" + theirs + "\"}]}");

        assertThat(server.ask().finishReason()).isEqualTo(ours);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void a_missing_finish_reason_is_unknown() {
        server.answers("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"hi\"}]}}]}");

        assertThat(server.ask().finishReason()).isEqualTo(FinishReason.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"SAFETY, BLOCKED", "MALFORMED_FUNCTION_CALL, MALFORMED_CALL", "MAX_TOKENS, LENGTH"})
    void an_answer_without_content_but_with_a_reason_is_an_answer(String theirs, FinishReason ours) {
        server.answers("{\"candidates\":[{\"finishReason\":\"" + theirs
                + "\",\"finishMessage\":\"no\"}],\"usageMetadata\":{\"promptTokenCount\":9}}");

        ChatResponse response = server.ask();

        assertThat(response.finishReason()).isEqualTo(ours);
        assertThat(response.message()).isEqualTo(new ChatMessage.Assistant("", List.of(), ""));
        assertThat(response.usage().input()).isEqualTo(9);
    }

    @Test
    void a_blocked_prompt_ends_at_once() {
        server.answers("{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"},\"usageMetadata\":{}}");

        ModelException failure = server.failure();

        assertThat(failure.kind()).isEqualTo(Kind.BLOCKED);
        assertThat(failure).hasMessageContaining("PROHIBITED_CONTENT");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void tokens_of_an_answer_that_cannot_be_used_are_told() {
        server.answers("{\"candidates\":[{\"finishReason\":\"STOP\"}],\"usageMetadata\":{\"promptTokenCount\":9,"
                + "\"thoughtsTokenCount\":3},\"modelVersion\":\"gemini-3.8-flash-002\"}");
        List<String> told = new ArrayList<>();
        ChatListener listener = new ChatListener() {
            @Override
            public void spent(String model, TokenUsage usage) {
                told.add(model + " " + usage.total());
            }
        };

        assertThatThrownBy(() -> server.model().chat(GeminiServer.request("hello"), listener))
                .isInstanceOf(ModelException.class);

        assertThat(told).containsExactly("gemini-3.8-flash-002 12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no candidates | {}",
                "a null | null",
                "an empty list | {\"candidates\":[]}",
                "a candidate of nothing | {\"candidates\":[{\"finishReason\":\"STOP\"}]}",
                "empty text | {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"\"}]},\"finishReason\":\"STOP\"}]}",
                "only thoughts | "
                        + "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"hm\",\"thought\":true}]},"
                        + "\"finishReason\":\"STOP\"}]}",
                "an array | []",
                "a string | \"hello\"",
                "candidates of another type | {\"candidates\":\"none\"}",
                "parts of another type | {\"candidates\":[{\"content\":{\"parts\":{\"text\":7}}}]}",
                "tokens of another type | {\"candidates\":[],\"usageMetadata\":{\"promptTokenCount\":\"many\"}}",
                "HTML | <html><body>secret page</body></html>",
                "cut JSON | {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"secret page",
                "nothing | ''"
            })
    void what_is_no_answer_is_left_to_the_caller_at_once_and_never_quoted(String name, String body) {
        server.answers(body);

        ModelException failure = server.failure();

        assertThat(failure.kind()).as(name).isEqualTo(Kind.BAD_ANSWER);
        assertThat(server.requests()).isEqualTo(1);
        assertThat(Traces.of(failure)).doesNotContain("secret page", GeminiServer.KEY);
    }
}
