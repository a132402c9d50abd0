package com.aiqaramba.llm.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.Heard;
import com.aiqaramba.llm.ProgressContract;
import com.aiqaramba.llm.Sse;
import com.aiqaramba.llm.internal.Json;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GeminiStreamTest implements ProgressContract {
    private final GeminiServer server = new GeminiServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    public ChatModel streaming(String url, Duration timeout) {
        return GeminiChatModel.builder()
                .apiKey(GeminiServer.KEY.toCharArray())
                .baseUrl(url)
                .timeout(timeout)
                .retryPolicy(RetryPolicy.builder().retries(0).build())
                .streaming(true)
                .build();
    }

    private static String part(String part) {
        return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[" + part + "]}}]}";
    }

    @Override
    public String thought(String text) {
        return part("{\"text\":\"" + text + "\",\"thought\":true}");
    }

    @Override
    public String text(String text) {
        return part("{\"text\":\"" + text + "\"}");
    }

    @Override
    public String call(String name) {
        return part("{\"functionCall\":{\"name\":\"" + name + "\",\"args\":{}}}");
    }

    @Override
    public String usage() {
        return "{\"usageMetadata\":{\"promptTokenCount\":7}}";
    }

    @Override
    public String error(String message) {
        return "{\"error\":{\"code\":503,\"status\":\"UNAVAILABLE\",\"message\":\"" + message + "\"}}";
    }

    @Override
    public List<String> end() {
        return List.of("{\"candidates\":[{\"finishReason\":\"STOP\"}]}");
    }

    @Override
    public String inOnePiece(String text) {
        return GeminiServer.STOP.replace("\"hi\"", "\"" + text + "\"");
    }

    @Test
    void a_stream_is_asked_for_with_a_summary_of_the_thoughts() throws Exception {
        answers(text("hi"), end().get(0));

        ask(new Heard());

        assertThat(server.wireMock().getAllServeEvents().get(0).getRequest().getUrl())
                .isEqualTo("/v1beta/models/gemini-3.8-flash:streamGenerateContent?alt=sse");
        JsonNode config = server.lastBody().path("generationConfig").path("thinkingConfig");
        assertThat(config).isEqualTo(Json.parse("{\"includeThoughts\":true,\"thinkingLevel\":\"LOW\"}"));
    }

    @Test
    void vertex_ai_is_asked_for_a_stream_too() throws Exception {
        answers(text("hi"), end().get(0));
        var builder = GeminiChatModel.builder().vertex("project-1", "eu").baseUrl(server.url());

        server.opened(builder.sdk(sdk -> sdk.credentials(GeminiServer.credentials()))
                        .streaming(true)
                        .build())
                .chat(GeminiServer.request("hello"), ChatListener.SILENT);

        assertThat(server.wireMock().getAllServeEvents().get(0).getRequest().getUrl())
                .startsWith("/v1beta1/projects/project-1/locations/eu/")
                .endsWith("/gemini-3.8-flash:streamGenerateContent?alt=sse");
    }

    @Test
    void nothing_of_it_is_asked_for_or_told_unless_it_is_set() throws Exception {
        var heard = new Heard();
        server.answers(Sse.of(List.of(text("hi"), end().get(0))));

        ModelException failure = server.failure(server.opened(server.builder()
                .retryPolicy(RetryPolicy.builder().retries(0).build())
                .build()));

        assertThat(failure.kind()).isEqualTo(Kind.BAD_ANSWER);
        assertThat(heard.all()).isEmpty();
        assertThat(server.wireMock().getAllServeEvents().get(0).getRequest().getUrl())
                .endsWith(":generateContent");
        assertThat(server.lastBody().path("generationConfig").has("thinkingConfig"))
                .isFalse();
    }

    @Test
    void chunks_become_one_answer() throws Exception {
        var heard = new Heard();
        answers("""
                {"candidates":[{"content":{"role":"model","parts":[{"text":"I th","thought":true}]},"index":0}],
                 "usageMetadata":{"promptTokenCount":100},"modelVersion":"gemini-3.8-flash-001",\
                "responseId":"r"}""", thought("ink"), text("Hel"), text("lo"), """
                {"candidates":[{"content":{"parts":[{"text":""}]},"finishReason":"STOP"}],
                 "usageMetadata":{"promptTokenCount":100,"candidatesTokenCount":7,"thoughtsTokenCount":30},
                 "modelVersion":"gemini-3.8-flash-002"}""");

        ChatResponse response = ask(heard);

        assertThat(response.message().text()).isEqualTo("Hello");
        assertThat(response.usage())
                .isEqualTo(
                        TokenUsage.builder().input(100).output(7).thinking(30).build());
        assertThat(response.model()).isEqualTo("gemini-3.8-flash-002");
        assertThat(Json.parse(response.message().providerPayload())).isEqualTo(Json.parse("""
                {"role":"model","parts":[{"text":"I think","thought":true},{"text":"Hello"}]}"""));
        assertThat(String.join("", heard.all())).startsWith("THOUGHT I th").endsWith("lo");
    }

    @Test
    void signatures_go_back_on_the_parts_that_they_came_on() throws Exception {
        answers(
                thought("I th"),
                thought("ink"),
                part("{\"text\":\"\",\"thought\":true,\"thoughtSignature\":\"AAEC/w==\"}"),
                text("Hel"),
                text("lo"),
                part("{\"text\":\" there\",\"thoughtSignature\":\"+/v7\"}"),
                text("!"),
                part("{\"functionCall\":{\"id\":\"a1\",\"name\":\"click\",\"args\":{\"n\":1.50}},"
                        + "\"thoughtSignature\":\"c2ln\"},{\"functionCall\":{\"name\":\"look\"}}"),
                part("{\"text\":\"\",\"thoughtSignature\":\"ZW5k\"}"),
                end().get(0));
        ChatModel model = server.opened(
                server.builder().thinking(ThinkingLevel.LOW).streaming(true).build());
        ChatMessage.Assistant said =
                model.chat(GeminiServer.request("hello"), ChatListener.SILENT).message();

        assertThat(said.text()).isEqualTo("Hello there!");
        List<ToolResult> results = said.toolCalls().stream()
                .map(call -> new ToolResult(call.id(), call.name(), "done"))
                .toList();
        model.chat(
                ChatRequest.builder(List.of(ChatMessage.User.text("hello"), said, new ChatMessage.ToolResults(results)))
                        .build(),
                ChatListener.SILENT);

        assertThat(server.lastBody().path("contents").path(1)).isEqualTo(Json.parse("""
                {"role":"model","parts":[
                  {"text":"I think","thought":true},
                  {"text":"","thought":true,"thoughtSignature":"AAEC/w=="},
                  {"text":"Hello"},
                  {"text":" there","thoughtSignature":"+/v7"},
                  {"text":"!"},
                  {"functionCall":{"id":"a1","name":"click","args":{"n":1.5}},"thoughtSignature":"c2ln"},
                  {"functionCall":{"name":"look"}},
                  {"text":"","thoughtSignature":"ZW5k"}]}"""));
    }

    @Test
    void a_prompt_that_is_blocked_has_no_end() {
        server.answers(Sse.of(List.of("{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"}}")));

        assertThat(server.failure(server.opened(server.builder().streaming(true).build()))
                        .kind())
                .isEqualTo(Kind.BLOCKED);
    }

    @Test
    void what_a_listener_throws_when_it_is_told_of_tokens_goes_to_the_caller() {
        var bug = new IllegalStateException("a bug of the host");
        server.answers("{\"usageMetadata\":{\"promptTokenCount\":7}}");
        var listener = new ChatListener() {
            @Override
            public void spent(String model, TokenUsage usage) {
                throw bug;
            }
        };

        assertThat(catchThrowable(() -> server.model().chat(GeminiServer.request("hello"), listener)))
                .isSameAs(bug);
    }

    private void answers(String... chunks) {
        server.answers(Sse.of(List.of(chunks)));
    }

    private ChatResponse ask(Heard heard) throws InterruptedException {
        return server.opened(server.builder()
                        .thinking(ThinkingLevel.LOW)
                        .streaming(true)
                        .build())
                .chat(GeminiServer.request("hello"), heard);
    }
}
