package com.aiqaramba.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.Heard;
import com.aiqaramba.llm.ProgressContract;
import com.aiqaramba.llm.Sse;
import com.aiqaramba.llm.internal.Json;
import com.aiqaramba.llm.retry.RetryPolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiStreamTest implements ProgressContract {
    private final OpenAiServer server = new OpenAiServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    public ChatModel streaming(String url, Duration timeout) {
        return OpenAiChatModel.builder(OpenAiProvider.LLAMA_CPP)
                .baseUrl(url)
                .model("gpt-test")
                .timeout(timeout)
                .retryPolicy(RetryPolicy.builder().retries(0).build())
                .streaming(true)
                .build();
    }

    private static String delta(String delta) {
        return "{\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":null}]}";
    }

    private static String call(int index, String call) {
        return delta("{\"tool_calls\":[{\"index\":" + index + "," + call + "}]}");
    }

    @Override
    public String thought(String text) {
        return delta("{\"reasoning_content\":\"" + text + "\"}");
    }

    @Override
    public String text(String text) {
        return delta("{\"content\":\"" + text + "\"}");
    }

    @Override
    public String call(String name) {
        return call(
                0, "\"id\":\"a1\",\"type\":\"function\",\"function\":{\"name\":\"" + name + "\",\"arguments\":\"\"}");
    }

    @Override
    public String usage() {
        return "{\"choices\":[],\"usage\":{\"prompt_tokens\":7}}";
    }

    @Override
    public String error(String message) {
        return "{\"error\":{\"code\":503,\"message\":\"" + message + "\"},\"choices\":[{\"index\":0,"
                + "\"delta\":{\"content\":\"\"},\"finish_reason\":\"error\"}]}";
    }

    @Override
    public List<String> end() {
        return List.of("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}", "[DONE]");
    }

    @Override
    public String inOnePiece(String text) {
        return OpenAiServer.STOP.replace("\"hi\"", "\"" + text + "\"");
    }

    @Test
    void a_stream_is_asked_for_with_its_usage() throws Exception {
        answers(text("hi"));

        ask(new Heard());

        assertThat(server.lastBody().path("stream").booleanValue()).isTrue();
        assertThat(server.lastBody().path("stream_options")).isEqualTo(Json.parse("{\"include_usage\":true}"));
    }

    @Test
    void none_is_asked_for_unless_it_is_set() {
        server.answers(OpenAiServer.STOP).ask();

        assertThat(server.lastBody().has("stream")).isFalse();
        assertThat(server.lastBody().has("stream_options")).isFalse();
    }

    @Test
    void chunks_become_one_answer() throws Exception {
        answers(
                "{\"id\":\"1\",\"model\":\"gpt-test-001\",\"choices\":[{\"index\":0,\"delta\":"
                        + "{\"role\":\"assistant\",\"content\":null,\"refusal\":null},\"finish_reason\":null}],"
                        + "\"usage\":null}",
                delta("{\"reasoning\":\"I th\"}"),
                delta("{\"reasoning\":\"ink\"}"),
                text("Hel"),
                text("lo"),
                "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],\"usage\":null}",
                "{\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":7,\"total_tokens\":107}}");

        ChatResponse response = ask(new Heard());

        assertThat(response.message().text()).isEqualTo("Hello");
        assertThat(response.usage())
                .isEqualTo(TokenUsage.builder().input(100).output(7).build());
        assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(response.model()).isEqualTo("gpt-test-001");
        assertThat(Json.parse(response.message().providerPayload())).isEqualTo(Json.parse("""
                {"role":"assistant","content":"Hello","reasoning":"I think"}"""));
    }

    @Test
    void pieces_of_calls_are_put_together_by_index() throws Exception {
        answers(
                call(0, "\"id\":\"a1\",\"type\":\"function\",\"function\":{\"name\":\"click\",\"arguments\":\"\"}"),
                call(1, "\"id\":\"a2\",\"type\":\"function\",\"function\":{\"name\":\"look\",\"arguments\":\"\"}"),
                call(0, "\"function\":{\"arguments\":\"{\\\"n\\\":\"}"),
                call(1, "\"id\":\"\",\"function\":{\"name\":null,\"arguments\":\"{\"}"),
                call(0, "\"id\":\"a1\",\"type\":\"function\",\"function\":{\"name\":\"click\",\"arguments\":\"7}\"}"),
                call(1, "\"function\":{\"arguments\":\"}\"}"));

        assertThat(ask(new Heard()).message().toolCalls())
                .containsExactly(new ToolCall("a1", "click", "{\"n\":7}"), new ToolCall("a2", "look", "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"index\":0,", ""})
    void calls_that_share_an_index_or_have_none_stay_apart(String index) throws Exception {
        answers(
                delta("{\"tool_calls\":[{" + index
                        + "\"id\":\"a1\",\"function\":{\"name\":\"click\",\"arguments\":\"{}\"}}]}"),
                delta("{\"tool_calls\":[{" + index
                        + "\"id\":\"a2\",\"function\":{\"name\":\"look\",\"arguments\":\"{}\"}}]}"));

        assertThat(ask(new Heard()).message().toolCalls())
                .containsExactly(new ToolCall("a1", "click", "{}"), new ToolCall("a2", "look", "{}"));
    }

    @Test
    void what_the_provider_wants_back_goes_back_as_without_a_stream() throws Exception {
        answers(
                delta("{\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"I "
                        + "th\",\"format\":\"f\",\"index\":0}]}"),
                delta("{\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"ink\",\"format\":\"f\","
                        + "\"index\":0}]}"),
                delta("{\"reasoning_details\":[{\"type\":\"reasoning.text\",\"signature\":\"c2ln\",\"index\":0}]}"),
                delta("{\"reasoning_details\":[{\"type\":\"reasoning.encrypted\",\"data\":\"AAEC/w==\",\"index\":0}]}"),
                call(
                        0,
                        "\"id\":\"a1\",\"type\":\"function\",\"function\":{\"name\":\"click\",\"arguments\":\"{}\"},"
                                + "\"extra_content\":{\"google\":{\"thought_signature\":\"+/v7\",\"weight\":1.50}}"));
        ChatModel model = server.opened(server.builder().streaming(true).build());
        ChatMessage.Assistant said =
                model.chat(OpenAiServer.request("hello"), ChatListener.SILENT).message();

        model.chat(
                ChatRequest.builder(List.of(
                                ChatMessage.User.text("hello"),
                                said,
                                new ChatMessage.ToolResults(List.of(new ToolResult("a1", "click", "done")))))
                        .build(),
                ChatListener.SILENT);

        assertThat(server.lastBody().path("messages").path(1)).isEqualTo(Json.parse("""
                {"role":"assistant","content":null,
                 "reasoning_details":[
                   {"type":"reasoning.text","format":"f","index":0,"text":"I think","signature":"c2ln"},
                   {"type":"reasoning.encrypted","index":0,"data":"AAEC/w=="}],
                 "tool_calls":[{"id":"a1","type":"function","function":{"name":"click","arguments":"{}"},
                   "extra_content":{"google":{"thought_signature":"+/v7","weight":1.50}}}]}"""));
    }

    @Test
    void a_refusal_in_pieces_is_a_blocked_answer() throws Exception {
        answers(delta("{\"refusal\":\"I can\"}"), delta("{\"refusal\":\"not.\"}"));

        ChatResponse response = ask(new Heard());

        assertThat(response.message().text()).isEqualTo("I cannot.");
        assertThat(response.finishReason()).isEqualTo(FinishReason.BLOCKED);
    }

    @Test
    void a_reason_for_the_end_is_enough_of_an_end() throws Exception {
        server.answers(Sse.of(List.of(text("hi"), end().get(0))));

        assertThat(ask(new Heard()).message().text()).isEqualTo("hi");
    }

    /** The end follows on these. */
    private void answers(String... chunks) {
        server.answers(
                Sse.of(Stream.concat(Arrays.stream(chunks), Stream.of("[DONE]")).toList()));
    }

    private ChatResponse ask(Heard heard) throws InterruptedException {
        return server.opened(server.builder().streaming(true).build()).chat(OpenAiServer.request("hello"), heard);
    }
}
