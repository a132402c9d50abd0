package com.aiqaramba.llm.openai;

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
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiRequestsTest {
    private static final ToolSpecification CLICK = new ToolSpecification(
            "click",
            "Clicks an element.",
            "{\"type\":\"object\",\"required\":[\"zebra\",\"ant\"],\"properties\":{\"zebra\":{\"type\":\"string\"},"
                    + "\"middle\":{\"type\":\"integer\"},\"ant\":{\"type\":\"string\"}}}");
    private static final ToolSpecification BACK =
            new ToolSpecification("go_back", "Goes back.", "{\"type\":\"object\"}");
    private static final ToolSpecification LOOK = new ToolSpecification("look", "Looks.", "{\"type\":\"object\"}");
    private static final String THOUGHTS_AND_CALLS = """
            {"choices":[{"message":{"role":"assistant","content":null,"refusal":null,"annotations":[],
               "reasoning_content":"let me see","reasoning_details":[{"data":"AAECAwQF/v+z8Q==","weight":0.10}],
               "tool_calls":[
                 {"id":"a1","type":"function","function":{"name":"click","arguments":"{\\"zebra\\": \
            \\"z\\"}"},"extra":7},
                 {"type":"function","function":{"name":"go_back","arguments":""}}]},
             "finish_reason":"tool_calls"}]}""";

    private final OpenAiServer server = new OpenAiServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_key_goes_into_a_header_and_the_path_is_added_to_the_base_url() {
        server.answers(OpenAiServer.STOP).ask();

        server.wireMock()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo("/v1/chat/completions"))
                                .withHeader("Authorization", equalTo("Bearer " + OpenAiServer.KEY))
                                .withHeader("Content-Type", equalTo("application/json"))
                                .withoutHeader("Upgrade"));
        assertThat(server.lastBody().at("/model").textValue()).isEqualTo("gpt-test");
    }

    @Test
    void a_local_server_is_asked_without_a_key() {
        OpenAiChatModel model = server.opened(OpenAiChatModel.builder(OpenAiProvider.OLLAMA)
                .baseUrl(server.url() + "/")
                .model("qwen3:8b")
                .build());

        assertThat(server.answers(OpenAiServer.STOP).failure(model)).isNull();

        server.wireMock()
                .verify(1, postRequestedFor(urlEqualTo("/v1/chat/completions")).withoutHeader("Authorization"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPENAI | {\"store\":false}",
                "OPENROUTER | {\"provider\":{\"data_collection\":\"deny\"}}",
                "XAI | {}",
                "OLLAMA | {}",
                "LLAMA_CPP | {}",
                "OPENAI_COMPATIBLE | {}"
            })
    void each_request_says_what_the_provider_lets_it_say_against_training(OpenAiProvider provider, String fields) {
        server.answers(OpenAiServer.STOP);
        server.ask(provider);

        ObjectNode expected = (ObjectNode) Json.parse(fields);
        expected.put(provider.isLocal() ? "max_tokens" : "max_completion_tokens", ChatRequest.OUTPUT_TOKENS)
                .put("model", "gpt-test")
                .set("messages", Json.parse("[{\"role\":\"user\",\"content\":\"hello\"}]"));
        assertThat(server.lastBody()).isEqualTo(expected);
        assertThat(provider.requestFields()).isEqualTo(fields);
    }

    @Test
    void system_text_and_pictures_are_sent() {
        byte[] picture = {(byte) 0xff, (byte) 0xd8, 0, 1, 2};

        server.answers(OpenAiServer.STOP)
                .ask(ChatRequest.builder(List.of(new ChatMessage.User(
                                List.of(new Content.Text("What is this?"), new Content.Image("image/jpeg", picture)))))
                        .system("Be brief.")
                        .build());

        assertThat(server.lastBody().at("/messages")).isEqualTo(Json.parse("""
                [{"role":"system","content":"Be brief."},
                 {"role":"user","content":[
                   {"type":"text","text":"What is this?"},
                   {"type":"image_url","image_url":{"url":"data:image/jpeg;base64,/9gAAQI="}}]}]"""));
        assertThat(server.lastBody().has("tools")).isFalse();
    }

    @Test
    void tools_keep_the_order_of_their_keys_and_always_have_properties() {
        server.answers(OpenAiServer.STOP).ask(withTools(ToolChoice.AUTO));

        assertThat(server.bodies().get(0)).contains(CLICK.parametersJson());
        JsonNode tools = server.lastBody().at("/tools");
        assertThat(tools).hasSize(3);
        assertThat(tools.at("/0/type").textValue()).isEqualTo("function");
        assertThat(tools.at("/0/function/name").textValue()).isEqualTo("click");
        assertThat(tools.at("/0/function/description").textValue()).isEqualTo("Clicks an element.");
        assertThat(tools.at("/1/function/parameters")).isEqualTo(Json.parse("{\"type\":\"object\",\"properties\":{}}"));
    }

    @Test
    void the_tool_choice_is_sent() {
        server.answers(OpenAiServer.STOP);

        server.ask(withTools(ToolChoice.AUTO));
        assertThat(server.lastBody().at("/tool_choice").textValue()).isEqualTo("auto");

        server.ask(withTools(ToolChoice.ANY));
        assertThat(server.lastBody().at("/tool_choice").textValue()).isEqualTo("required");

        server.ask(withTools(ToolChoice.only("click")));
        assertThat(server.lastBody().at("/tool_choice"))
                .isEqualTo(Json.parse("{\"type\":\"function\",\"function\":{\"name\":\"click\"}}"));
        assertThat(server.lastBody().at("/tools")).hasSize(3);
    }

    @Test
    void a_choice_among_several_leaves_the_others_out() {
        server.answers(OpenAiServer.STOP).ask(withTools(new ToolChoice(true, List.of("look", "click"))));

        assertThat(server.lastBody().at("/tool_choice").textValue()).isEqualTo("required");
        assertThat(server.lastBody().at("/tools").findValuesAsText("name")).containsExactly("click", "look");
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
    void what_the_model_said_goes_back_unchanged_with_a_message_for_each_result() {
        ChatResponse first = server.answers(THOUGHTS_AND_CALLS).ask();
        ChatMessage results = new ChatMessage.ToolResults(first.message().toolCalls().stream()
                .map(call -> new ToolResult(call.id(), call.name(), "did " + call.name()))
                .toList());

        server.answers(OpenAiServer.STOP)
                .ask(ChatRequest.builder(List.of(ChatMessage.User.text("go"), first.message(), results))
                        .build());

        assertThat(server.bodies().get(1)).contains("\"weight\":0.10");
        assertThat(server.lastBody().at("/messages")).isEqualTo(Json.parse("""
                [{"role":"user","content":"go"},
                 {"content":null,"reasoning_content":"let me see",
                  "reasoning_details":[{"data":"AAECAwQF/v+z8Q==","weight":0.10}],
                  "tool_calls":[
                    {"id":"a1","type":"function","function":{"name":"click","arguments":"{\\"zebra\\": \
                \\"z\\"}"},"extra":7},
                    {"type":"function","function":{"name":"go_back","arguments":"{}"},"id":"aiqaramba-call-2"}],
                  "role":"assistant"},
                 {"role":"tool","tool_call_id":"a1","content":"did click"},
                 {"role":"tool","tool_call_id":"aiqaramba-call-2","content":"did go_back"}]"""));
    }

    @Test
    void a_message_without_payload_is_written_from_its_text_and_calls() {
        ChatMessage calls = new ChatMessage.Assistant("ok", List.of(new ToolCall("a1", "click", "{\"ant\": 1}")), "");
        ChatMessage text = new ChatMessage.Assistant("", List.of(), "");

        server.answers(OpenAiServer.STOP)
                .ask(ChatRequest.builder(List.of(calls, text)).build());

        assertThat(server.lastBody().at("/messages")).isEqualTo(Json.parse("""
                [{"role":"assistant","content":"ok","tool_calls":[
                   {"id":"a1","type":"function","function":{"name":"click","arguments":"{\\"ant\\": 1}"}}]},
                 {"role":"assistant","content":""}]"""));
    }

    @Test
    void arguments_that_are_no_json_object_do_not_go_back() {
        ChatResponse first = server.answers("""
                {"choices":[{"message":{"role":"assistant","tool_calls":[
                   {"id":"a1","type":"function","function":{"name":"click","arguments":"{\\"zebra\\": "}}]},
                 "finish_reason":"tool_calls"}]}""").ask();
        ChatMessage own = new ChatMessage.Assistant("", first.message().toolCalls(), "");

        server.answers(OpenAiServer.STOP)
                .ask(ChatRequest.builder(List.of(first.message(), own)).build());

        assertThat(first.message().toolCalls()).containsExactly(new ToolCall("a1", "click", "{\"zebra\": "));
        assertThat(server.lastBody().at("/messages").findValuesAsText("arguments"))
                .containsExactly("{}", "{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json", "[]", "{\"role\":\"model\",\"parts\":[]}"})
    void a_payload_of_another_provider_is_refused_before_anything_is_sent(String payload) {
        ChatMessage foreign = new ChatMessage.Assistant("ok", List.of(), payload);
        ChatRequest request = ChatRequest.builder(List.of(foreign)).build();

        assertThatThrownBy(() -> server.ask(request))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not one of a chat-completions API");
        assertThat(server.requests()).isZero();
    }

    @Test
    void a_longer_conversation_begins_with_the_messages_and_tools_of_the_shorter_one() {
        server.answers(OpenAiServer.STOP);
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
        String messages = Json.parse(bodies.get(0)).at("/messages").toString();
        assertThat(bodies.get(2)).contains(messages.substring(0, messages.length() - 1));
        assertThat(bodies.get(2))
                .contains(Json.parse(bodies.get(0)).at("/tools").toString());
    }

    private static ChatRequest withTools(ToolChoice choice) {
        return ChatRequest.builder(List.of(ChatMessage.User.text("hi")))
                .system("Be brief.")
                .tools(List.of(CLICK, BACK, LOOK))
                .toolChoice(choice)
                .build();
    }
}
