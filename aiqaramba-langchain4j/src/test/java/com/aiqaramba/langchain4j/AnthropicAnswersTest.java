package com.aiqaramba.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class AnthropicAnswersTest {
    private final AnthropicServer server = new AnthropicServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_text_is_read_with_its_tokens_and_the_model_that_answered() throws Exception {
        ChatResponse response = server.answers(AnthropicServer.TEXT).ask();

        assertThat(response.message().text()).isEqualTo("hi");
        assertThat(response.message().toolCalls()).isEmpty();
        assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(response.usage())
                .isEqualTo(TokenUsage.builder().input(10).output(2).build());
        assertThat(response.model()).isEqualTo("claude-test-001");
    }

    @Test
    void calls_in_one_answer_keep_order_names_and_arguments() throws Exception {
        ChatResponse response = server.answers("""
                {"model":"claude-test-001","role":"assistant","stop_reason":"tool_use",
                 "content":[{"type":"text","text":"Both."},
                  {"type":"tool_use","id":"toolu_1","name":"click","input":{"element":7,"deep":{"a":[1,null]}}},
                  {"type":"tool_use","id":"toolu_2","name":"fly_away","input":{}}],
                 "usage":{"input_tokens":10,"output_tokens":2}}""").ask();

        assertThat(response.finishReason()).isEqualTo(FinishReason.TOOL_CALLS);
        assertThat(response.message().text()).isEqualTo("Both.");
        assertThat(response.message().toolCalls())
                .extracting(ToolCall::id, ToolCall::name)
                .containsExactly(tuple("toolu_1", "click"), tuple("toolu_2", "fly_away"));
        assertThat(response.message().toolCalls())
                .extracting(call -> AnthropicServer.json(call.argumentsJson()))
                .containsExactly(
                        AnthropicServer.json("{\"element\":7,\"deep\":{\"a\":[1,null]}}"), AnthropicServer.json("{}"));
    }

    @Test
    void thoughts_are_no_part_of_the_text() throws Exception {
        ChatResponse response = server.answers("""
                {"model":"m","role":"assistant","stop_reason":"end_turn",
                 "content":[{"type":"thinking","thinking":"Hm.","signature":"sig"},{"type":"text","text":"hi"}],
                 "usage":{"input_tokens":10,"output_tokens":2}}""").ask();

        assertThat(response.message().text()).isEqualTo("hi");
    }

    @Test
    void the_host_says_how_tokens_of_the_cache_are_read() throws Exception {
        server.answers("""
                {"model":"m","role":"assistant","stop_reason":"end_turn","content":[{"type":"text","text":"hi"}],
                 "usage":{"input_tokens":10,"output_tokens":2,
                  "cache_read_input_tokens":4000,"cache_creation_input_tokens":300}}""");

        ChatResponse response = server.builder()
                .usage(AnthropicServer::usage)
                .build()
                .chat(AnthropicServer.request(), ChatListener.SILENT);

        assertThat(response.usage())
                .isEqualTo(TokenUsage.builder()
                        .input(4_310)
                        .cachedInput(4_000)
                        .output(2)
                        .build());
    }

    @ParameterizedTest
    @CsvSource({"end_turn, STOP", "stop_sequence, STOP", "max_tokens, LENGTH", "pause_turn, UNKNOWN"})
    void the_reason_to_stop_is_read(String stopReason, FinishReason reason) throws Exception {
        ChatResponse response = server.answers(AnthropicServer.TEXT.replace("end_turn", stopReason))
                .ask();

        assertThat(response.finishReason()).isEqualTo(reason);
    }

    @Test
    void an_answer_of_nothing_is_a_bad_answer() {
        server.answers(AnthropicServer.TEXT.replace("{\"type\":\"text\",\"text\":\"hi\"}", ""));

        assertThat(server.failure().kind()).isEqualTo(Kind.BAD_ANSWER);
    }

    @Test
    void tokens_of_an_answer_that_cannot_be_used_are_told() {
        server.answers(AnthropicServer.TEXT.replace("{\"type\":\"text\",\"text\":\"hi\"}", ""));
        List<String> heard = new ArrayList<>();

        assertThatThrownBy(() -> server.model().chat(AnthropicServer.request(), new ChatListener() {
                    @Override
                    public void spent(String model, TokenUsage usage) {
                        heard.add(model + " " + usage.total());
                    }
                }))
                .isInstanceOf(ModelException.class);

        assertThat(heard).containsExactly("claude-test-001 12");
    }

    @Test
    void an_answer_whose_tokens_the_host_cannot_read_is_a_bad_answer() {
        server.answers(AnthropicServer.TEXT);
        LangChain4jChatModel model = server.builder()
                .usage(usage -> {
                    throw new IllegalStateException("Hello from the host");
                })
                .build();

        assertThat(AnthropicServer.failure(model).kind()).isEqualTo(Kind.BAD_ANSWER);
    }
}
