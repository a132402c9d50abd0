package com.aiqaramba.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.JsonReadException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every model of LangChain4j, whatever its provider. */
@Timeout(60)
class AnyModelTest {
    @ParameterizedTest
    @MethodSource("failures")
    void an_exception_is_told_by_what_the_caller_can_do(RuntimeException failure, Kind kind) {
        ModelException told = AnthropicServer.failure(LangChain4jChatModel.of(PlainModel.throwing(failure)));

        assertThat(told.kind()).isEqualTo(kind);
        assertThat(told).hasNoCause().hasMessageNotContaining("secret of the page");
    }

    static Stream<Arguments> failures() {
        String said = "secret of the page";
        return Stream.of(
                arguments(new RateLimitException(said), Kind.RATE_LIMITED),
                arguments(new RateLimitException("insufficient_quota " + said), Kind.QUOTA_EXHAUSTED),
                arguments(new AuthenticationException(said), Kind.AUTHENTICATION),
                arguments(new ContentFilteredException(said), Kind.BLOCKED),
                arguments(new TimeoutException(said), Kind.TIMEOUT),
                arguments(new InternalServerException(said), Kind.OVERLOADED),
                arguments(new UnresolvedModelServerException(said), Kind.CONNECTION),
                arguments(new ModelNotFoundException(said), Kind.INVALID_REQUEST),
                arguments(new UnsupportedFeatureException(said), Kind.INVALID_REQUEST),
                arguments(new InvalidRequestException(said), Kind.INVALID_REQUEST),
                arguments(
                        new InvalidRequestException(new HttpException(400, "context_length_exceeded " + said)),
                        Kind.CONTEXT_TOO_LONG),
                arguments(new InvalidRequestException("API key not valid. " + said), Kind.AUTHENTICATION),
                arguments(new InvalidRequestException("content_filter: " + said), Kind.BLOCKED),
                arguments(new HttpException(302, said), Kind.INVALID_REQUEST),
                arguments(new JsonReadException(said, new IOException(said)), Kind.BAD_ANSWER),
                arguments(new LangChain4jException(new IOException(said)), Kind.CONNECTION),
                arguments(new RuntimeException(new SocketTimeoutException(said)), Kind.TIMEOUT),
                arguments(new IllegalArgumentException(said), Kind.BAD_ANSWER),
                arguments(new NullPointerException(said), Kind.BAD_ANSWER));
    }

    @Test
    void a_defect_of_the_virtual_machine_stays_one() {
        var model = LangChain4jChatModel.of(PlainModel.doing(request -> {
            throw new LinkageError("gone");
        }));

        assertThatThrownBy(() -> model.chat(AnthropicServer.request(), ChatListener.SILENT))
                .isInstanceOf(LinkageError.class);
    }

    @Test
    void what_an_answer_leaves_out_has_a_default() throws Exception {
        ChatResponse response = LangChain4jChatModel.of(PlainModel.doing(request -> PlainModel.text("hi")))
                .chat(AnthropicServer.request(), ChatListener.SILENT);

        assertThat(response.usage()).isEqualTo(TokenUsage.NONE);
        assertThat(response.finishReason()).isEqualTo(FinishReason.UNKNOWN);
        assertThat(response.model()).isEqualTo("unknown");
    }

    @Test
    void a_call_without_an_id_has_one_of_ours_that_is_never_sent() throws Exception {
        var message = AiMessage.from(
                ToolExecutionRequest.builder().name("click").build(),
                ToolExecutionRequest.builder().name("finish").build());
        List<dev.langchain4j.data.message.ChatMessage> sent = new CopyOnWriteArrayList<>();
        var model = LangChain4jChatModel.of(PlainModel.doing(request -> {
            sent.addAll(request.messages());
            return dev.langchain4j.model.chat.response.ChatResponse.builder()
                    .aiMessage(message)
                    .build();
        }));

        ChatMessage.Assistant said =
                model.chat(AnthropicServer.request(), ChatListener.SILENT).message();
        var results = new ChatMessage.ToolResults(said.toolCalls().stream()
                .map(call -> new ToolResult(call.id(), call.name(), "done"))
                .toList());
        model.chat(AnthropicServer.request(ChatMessage.User.text("Begin."), said, results), ChatListener.SILENT);

        assertThat(said.toolCalls())
                .containsExactly(
                        new ToolCall("aiqaramba-call-1", "click", "{}"),
                        new ToolCall("aiqaramba-call-2", "finish", "{}"));
        assertThat(sent).contains(message);
        assertThat(sent)
                .filteredOn(ToolExecutionResultMessage.class::isInstance)
                .hasSize(2)
                .allSatisfy(result ->
                        assertThat(((ToolExecutionResultMessage) result).id()).isNull());
    }

    @ParameterizedTest
    @MethodSource("strangeValues")
    void attributes_that_no_json_can_carry_are_an_error_that_names_them(Object value) {
        var message = AiMessage.builder()
                .text("hi")
                .attributes(Map.of("server_tool_results", value))
                .build();

        ModelException failure = AnthropicServer.failure(LangChain4jChatModel.of(PlainModel.saying(message)));

        assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
        assertThat(failure).hasMessageContaining("server_tool_results");
    }

    /** One that has no JSON form, and one that comes back as something else. */
    static Stream<Object> strangeValues() {
        return Stream.of(new Object(), Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"of another provider", "{\"type\":\"USER\",\"contents\":[]}", "null", "[]"})
    void a_payload_of_another_model_is_refused(String payload) {
        var model = LangChain4jChatModel.of(PlainModel.doing(request -> PlainModel.text("hi")));
        var foreign = new ChatMessage.Assistant("hi", List.of(), payload);

        assertThatThrownBy(() -> model.chat(AnthropicServer.request(foreign), ChatListener.SILENT))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INVALID_REQUEST))
                .hasMessageContaining("stays with the model that it began with");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{\"type\":\"string\"}",
                "{\"type\":\"object\"} {}",
                "{\"type\":\"object\",\"properties\":{\"a\":1}}",
                "{\"type\":\"object\",\"required\":\"a\"}"
            })
    void parameters_that_cannot_be_expressed_are_an_error_that_names_the_tool(String schema) {
        assertThatThrownBy(() -> ask(new ToolSpecification("click", "Click.", schema), ToolChoice.AUTO))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INVALID_REQUEST))
                .hasMessageContaining("'click'");
    }

    @Test
    void a_choice_of_no_offered_tool_is_an_error() {
        assertThatThrownBy(() -> ask(AnthropicServer.CLICK, ToolChoice.only("finish")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("none of those that it may call is offered");
    }

    private static void ask(ToolSpecification tool, ToolChoice choice) throws InterruptedException {
        LangChain4jChatModel.of(PlainModel.doing(request -> PlainModel.text("hi")))
                .chat(
                        ChatRequest.builder(List.of(ChatMessage.User.text("Begin.")))
                                .tools(List.of(tool))
                                .toolChoice(choice)
                                .build(),
                        ChatListener.SILENT);
    }
}
