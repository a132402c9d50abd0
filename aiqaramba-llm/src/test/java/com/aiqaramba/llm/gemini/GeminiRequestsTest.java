package com.aiqaramba.llm.gemini;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeminiRequestsTest {
    private static final ToolSpecification CLICK = new ToolSpecification(
            "click",
            "Clicks an element.",
            "{\"type\":\"object\",\"required\":[\"zebra\",\"ant\"],\"properties\":{\"zebra\":{\"type\":\"string\"},"
                    + "\"middle\":{\"type\":\"integer\"},\"ant\":{\"type\":\"string\"}}}");
    private static final ToolSpecification BACK =
            new ToolSpecification("go_back", "Goes back.", "{\"type\":\"object\"}");
    private static final String CALLS_WITH_SIGNATURE = """
            {"candidates":[{"content":{"role":"model","parts":[
               {"text":"let me see","thought":true,"thoughtSignature":"c2lnbmF0dXJlKy8x"},
               {"functionCall":{"id":"a1","name":"click","args":{"zebra":"z","ant":"a"}},
                "thoughtSignature":"AAECAwQF/v+z8Q=="},
               {"functionCall":{"name":"go_back","args":{}}}]},"finishReason":"STOP"}]}""";

    private final GeminiServer server = new GeminiServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_key_goes_into_a_header_and_the_model_into_the_path() {
        server.answers(GeminiServer.STOP).ask();

        server.wireMock()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo("/v1beta/models/gemini-3.8-flash:generateContent"))
                                .withHeader("x-goog-api-key", equalTo(GeminiServer.KEY))
                                .withoutHeader(ExchangeInterceptor.HEADER));
    }

    @Test
    void system_text_and_pictures_are_sent() {
        server.answers(GeminiServer.STOP);
        byte[] picture = {(byte) 0xff, (byte) 0xd8, 0, 1, 2};

        server.ask(ChatRequest.builder(List.of(new ChatMessage.User(
                        List.of(new Content.Text("What is this?"), new Content.Image("image/jpeg", picture)))))
                .system("Be brief.")
                .build());

        JsonNode body = server.lastBody();
        assertThat(body.at("/systemInstruction/parts/0/text").textValue()).isEqualTo("Be brief.");
        assertThat(body.at("/contents/0/role").textValue()).isEqualTo("user");
        assertThat(body.at("/contents/0/parts/0/text").textValue()).isEqualTo("What is this?");
        assertThat(body.at("/contents/0/parts/1/inlineData/mimeType").textValue())
                .isEqualTo("image/jpeg");
        assertThat(body.at("/contents/0/parts/1/inlineData/data").textValue()).isEqualTo("/9gAAQI=");
        assertThat(body.has("tools")).isFalse();
        assertThat(body.at("/generationConfig/maxOutputTokens").intValue()).isEqualTo(ChatRequest.OUTPUT_TOKENS);
    }

    @Test
    void tools_keep_the_order_of_their_keys_and_get_a_property_when_they_have_none() {
        server.answers(GeminiServer.STOP).ask(withTools(ToolChoice.AUTO));

        assertThat(server.bodies().get(0)).contains(CLICK.parametersJson());
        JsonNode tools = server.lastBody().at("/tools/0/functionDeclarations");
        assertThat(tools).hasSize(2);
        assertThat(tools.at("/0/name").textValue()).isEqualTo("click");
        assertThat(tools.at("/0/description").textValue()).isEqualTo("Clicks an element.");
        assertThat(tools.at("/1/parametersJsonSchema/type").textValue()).isEqualTo("object");
        assertThat(tools.at("/1/parametersJsonSchema/properties/unused/type").textValue())
                .isEqualTo("string");
    }

    @Test
    void the_tool_choice_is_sent() {
        server.answers(GeminiServer.STOP);

        server.ask(withTools(ToolChoice.AUTO));
        assertThat(choice().toString()).isEqualTo("{\"mode\":\"AUTO\"}");

        server.ask(withTools(ToolChoice.ANY));
        assertThat(choice().toString()).isEqualTo("{\"mode\":\"ANY\"}");

        server.ask(withTools(ToolChoice.only("click")));
        assertThat(choice().at("/mode").textValue()).isEqualTo("ANY");
        assertThat(choice().at("/allowedFunctionNames").toString()).isEqualTo("[\"click\"]");
    }

    @ParameterizedTest
    @EnumSource
    void the_level_of_thinking_is_sent(ThinkingLevel level) {
        server.answers(GeminiServer.STOP);

        ask(server.builder().thinking(level));

        assertThat(server.lastBody().at("/generationConfig/thinkingConfig").toString())
                .isEqualTo("{\"thinkingLevel\":\"" + level + "\"}");
    }

    @ParameterizedTest
    @EnumSource
    void the_resolution_of_pictures_is_sent(MediaResolution resolution) {
        server.answers(GeminiServer.STOP);

        ask(server.builder().mediaResolution(resolution));

        assertThat(server.lastBody().at("/generationConfig/mediaResolution").textValue())
                .isEqualTo("MEDIA_RESOLUTION_" + resolution);
    }

    @Test
    void what_nobody_asked_for_is_left_to_the_model() {
        server.answers(GeminiServer.STOP).ask();

        assertThat(server.bodies().get(0)).doesNotContain("thinking", "mediaResolution");
    }

    @Test
    void parameters_that_are_no_schema_are_refused_before_anything_is_sent() {
        ToolSpecification broken = new ToolSpecification("broken", "", "{\"type\":");
        ChatRequest request = ChatRequest.builder(List.of(ChatMessage.User.text("hi")))
                .tools(List.of(broken))
                .build();

        assertThatThrownBy(() -> server.ask(request))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.INVALID_REQUEST))
                .hasMessageContaining("'broken'");
        assertThat(server.requests()).isZero();
    }

    @Test
    void what_the_model_said_goes_back_unchanged_with_all_results_in_one_message() {
        ChatResponse first = server.answers(CALLS_WITH_SIGNATURE).ask();
        ChatMessage results = new ChatMessage.ToolResults(first.message().toolCalls().stream()
                .map(call -> new ToolResult(call.id(), call.name(), "did " + call.name()))
                .toList());

        server.answers(GeminiServer.STOP)
                .ask(ChatRequest.builder(List.of(ChatMessage.User.text("go"), first.message(), results))
                        .build());

        JsonNode sent = server.lastBody().at("/contents");
        assertThat(sent).hasSize(3);
        assertThat(sent.get(1)).isEqualTo(Json.parse(CALLS_WITH_SIGNATURE).at("/candidates/0/content"));
        assertThat(server.bodies().get(1)).contains("\"AAECAwQF/v+z8Q==\"", "\"c2lnbmF0dXJlKy8x\"");
        assertThat(sent.at("/2/role").textValue()).isEqualTo("user");
        assertThat(sent.at("/2/parts")).isEqualTo(Json.parse("""
                                [{"functionResponse":{"id":"a1","name":"click","response":{"output":"did click"}}},
                                 {"functionResponse":{"name":"go_back","response":{"output":"did go_back"}}}]"""));
    }

    @Test
    void a_message_without_payload_is_written_from_its_text_and_calls() {
        ChatMessage assistant = new ChatMessage.Assistant(
                "ok", List.of(new ToolCall("a1", "click", "{\"ant\":1}"), new ToolCall("a2", "click", "no json")), "");

        server.answers(GeminiServer.STOP)
                .ask(ChatRequest.builder(List.of(ChatMessage.User.text("go"), assistant))
                        .build());

        assertThat(server.lastBody().at("/contents/1")).isEqualTo(Json.parse("""
                                {"role":"model","parts":[{"text":"ok"},
                                 {"functionCall":{"id":"a1","name":"click","args":{"ant":1}}},
                                 {"functionCall":{"id":"a2","name":"click","args":{}}}]}"""));
    }

    @Test
    void a_payload_of_another_provider_is_refused_before_anything_is_sent() {
        ChatMessage foreign = new ChatMessage.Assistant("ok", List.of(), "not json");
        ChatRequest request = ChatRequest.builder(List.of(ChatMessage.User.text("go"), foreign))
                .build();

        assertThatThrownBy(() -> server.ask(request))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not one of Gemini's");
        assertThat(server.requests()).isZero();
    }

    @Test
    void a_longer_conversation_begins_with_the_bytes_of_the_shorter_one() {
        server.answers(GeminiServer.STOP);
        ChatRequest shorter = withTools(ToolChoice.AUTO);
        List<ChatMessage> more = List.of(
                shorter.messages().get(0),
                new ChatMessage.Assistant("ok", List.of(), ""),
                ChatMessage.User.text("go on"));

        server.ask(shorter);
        server.ask(shorter);
        server.ask(ChatRequest.builder(more)
                .system(shorter.system())
                .tools(shorter.tools())
                .toolChoice(shorter.toolChoice())
                .build());

        List<String> bodies = server.bodies();
        assertThat(bodies.get(1)).isEqualTo(bodies.get(0));
        JsonNode before = Json.parse(bodies.get(0));
        JsonNode after = Json.parse(bodies.get(2));
        assertThat(after.get("tools").toString()).isEqualTo(before.get("tools").toString());
        assertThat(after.get("systemInstruction").toString())
                .isEqualTo(before.get("systemInstruction").toString());
        String history = before.get("contents").toString();
        assertThat(bodies.get(0)).contains(history);
        assertThat(bodies.get(2)).contains(history.substring(0, history.length() - 1));
    }

    @Test
    void vertex_ai_is_asked_with_a_token_in_the_named_location() {
        GeminiChatModel model = server.opened(GeminiChatModel.builder()
                .vertex("my-project", "europe-west4")
                .baseUrl(server.url())
                .sdk(builder -> builder.credentials(GeminiServer.credentials()))
                .build());
        server.answers(GeminiServer.STOP);

        assertThat(server.failure(model)).isNull();

        server.wireMock()
                .verify(
                        1,
                        postRequestedFor(
                                        urlEqualTo(
                                                "/v1beta1/projects/my-project/locations/europe-west4/publishers/google/models/gemini-3.8-flash:generateContent"))
                                .withHeader("Authorization", equalTo("Bearer token-1"))
                                .withoutHeader("x-goog-api-key"));
        server.wireMock().verify(1, postRequestedFor(anyUrl()));
    }

    private void ask(GeminiChatModel.Builder builder) {
        assertThat(server.failure(server.opened(builder.build()))).isNull();
    }

    private JsonNode choice() {
        return server.lastBody().at("/toolConfig/functionCallingConfig");
    }

    private static ChatRequest withTools(ToolChoice choice) {
        return ChatRequest.builder(List.of(ChatMessage.User.text("hi")))
                .system("Be brief.")
                .tools(List.of(CLICK, BACK))
                .toolChoice(choice)
                .build();
    }
}
