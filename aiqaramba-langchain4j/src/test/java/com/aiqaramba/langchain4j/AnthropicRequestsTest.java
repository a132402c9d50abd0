package com.aiqaramba.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.chat.ToolResult;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnthropicRequestsTest {
    private static final String SIGNATURE = Base64.getEncoder().encodeToString(new byte[] {0, -1, 127, 62, 63, 1});

    private final AnthropicServer server = new AnthropicServer();

    @BeforeEach
    void start() {
        server.answers(AnthropicServer.TEXT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void system_text_and_user_text_are_sent() throws Exception {
        server.ask(ChatMessage.User.text("What is “this”? \uD83D\uDC5F"));

        assertThat(server.lastRequest().at("/system/0/text").asText()).isEqualTo("You test a shop.");
        assertThat(server.lastRequest().at("/messages/0/content/0/text").asText())
                .isEqualTo("What is “this”? \uD83D\uDC5F");
        assertThat(server.lastRequest().at("/model").asText()).isEqualTo("claude-test");
    }

    @Test
    void a_picture_is_sent_in_base64_after_its_text() throws Exception {
        byte[] picture = {(byte) 0xff, (byte) 0xd8, 0, 1, 2};

        server.ask(
                new ChatMessage.User(List.of(new Content.Text("The page:"), new Content.Image("image/jpeg", picture))));

        JsonNode contents = server.lastRequest().at("/messages/0/content");
        assertThat(contents.at("/0/text").asText()).isEqualTo("The page:");
        assertThat(contents.at("/1/source/media_type").asText()).isEqualTo("image/jpeg");
        assertThat(contents.at("/1/source/data").asText())
                .isEqualTo(Base64.getEncoder().encodeToString(picture));
    }

    @Test
    void tools_are_offered_with_their_keys_in_order_and_the_same_bytes_each_time() throws Exception {
        server.ask();
        String first = server.lastBody();
        server.ask();

        JsonNode click = server.lastRequest().at("/tools/0");
        assertThat(click.path("name").asText()).isEqualTo("click");
        assertThat(click.path("description").asText()).isEqualTo("Click an element.");
        assertThat(click.path("input_schema")).isEqualTo(AnthropicServer.json(AnthropicServer.CLICK.parametersJson()));
        assertThat(click.at("/input_schema/properties").toString()).startsWith("{\"zone\"");
        assertThat(server.lastRequest().at("/tools/1/name").asText()).isEqualTo("finish");
        assertThat(server.lastBody()).isEqualTo(first);
    }

    @Test
    void a_forced_call_is_any_call() throws Exception {
        ask(server.model(), ToolChoice.ANY);

        assertThat(server.lastRequest().at("/tool_choice/type").asText()).isEqualTo("any");
        assertThat(server.lastRequest().path("tools")).hasSize(2);
    }

    @Test
    void a_forced_call_of_one_tool_offers_that_tool_alone() throws Exception {
        ask(server.model(), ToolChoice.only("finish"));

        assertThat(server.lastRequest().at("/tool_choice/type").asText()).isEqualTo("any");
        assertThat(server.lastRequest().path("tools")).hasSize(1);
        assertThat(server.lastRequest().at("/tools/0/name").asText()).isEqualTo("finish");
    }

    @Test
    void a_model_that_must_not_be_forced_is_only_asked() throws Exception {
        ask(server.builder().forcedCalls(false).build(), ToolChoice.only("finish"));

        assertThat(server.lastRequest().path("tool_choice").path("type").asText("auto"))
                .isEqualTo("auto");
        assertThat(server.lastRequest().path("tools")).hasSize(1);
    }

    @Test
    void results_of_parallel_calls_go_back_together_under_their_ids() throws Exception {
        server.ask(
                ChatMessage.User.text("Begin."),
                new ChatMessage.Assistant(
                        "Both.",
                        List.of(
                                new ToolCall("toolu_1", "click", "{\"element\":7}"),
                                new ToolCall("toolu_2", "click", "{\"element\":8}")),
                        ""),
                new ChatMessage.ToolResults(List.of(
                        new ToolResult("toolu_1", "click", "DONE: "),
                        new ToolResult("toolu_2", "click", "FAILED: x"))));

        JsonNode messages = server.lastRequest().path("messages");
        assertThat(messages).hasSize(3);
        assertThat(messages.at("/1/content/0/text").asText()).isEqualTo("Both.");
        assertThat(messages.at("/1/content/2/id").asText()).isEqualTo("toolu_2");
        assertThat(messages.at("/1/content/2/input/element").asInt()).isEqualTo(8);
        assertThat(messages.at("/2/content/0/tool_use_id").asText()).isEqualTo("toolu_1");
        assertThat(messages.at("/2/content/1/tool_use_id").asText()).isEqualTo("toolu_2");
        assertThat(messages.at("/2/content/1/content").asText()).isEqualTo("FAILED: x");
    }

    @Test
    void thoughts_go_back_with_their_signature_as_they_came() throws Exception {
        server.answers("""
                {"model":"m","role":"assistant","stop_reason":"tool_use",
                 "content":[{"type":"thinking","thinking":"Hm, “7”.","signature":"%s"},
                  {"type":"redacted_thinking","data":"cmVkYWN0ZWQ="},
                  {"type":"tool_use","id":"toolu_1","name":"click","input":{"element":7}}],
                 "usage":{"input_tokens":10,"output_tokens":2}}""".formatted(SIGNATURE));
        ChatMessage.Assistant said = server.ask().message();

        server.ask(
                ChatMessage.User.text("Begin."),
                said,
                new ChatMessage.ToolResults(List.of(new ToolResult("toolu_1", "click", "DONE: "))));

        JsonNode sent = server.lastRequest().at("/messages/1/content");
        assertThat(sent.at("/0/type").asText()).isEqualTo("thinking");
        assertThat(sent.at("/0/thinking").asText()).isEqualTo("Hm, “7”.");
        assertThat(sent.at("/0/signature").asText()).isEqualTo(SIGNATURE);
        assertThat(sent.at("/1/data").asText()).isEqualTo("cmVkYWN0ZWQ=");
        assertThat(sent.at("/2/type").asText()).isEqualTo("tool_use");
    }

    @Test
    void a_message_that_says_nothing_is_left_out() throws Exception {
        server.ask(
                ChatMessage.User.text("Begin."),
                new ChatMessage.Assistant("", List.of(), ""),
                ChatMessage.User.text("That was no tool call."));

        assertThat(server.lastRequest().path("messages").findValuesAsText("role"))
                .containsOnly("user");
    }

    private static void ask(LangChain4jChatModel model, ToolChoice choice) throws InterruptedException {
        model.chat(
                ChatRequest.builder(List.of(ChatMessage.User.text("Begin.")))
                        .tools(List.of(AnthropicServer.CLICK, AnthropicServer.FINISH))
                        .toolChoice(choice)
                        .build(),
                ChatListener.SILENT);
    }
}
