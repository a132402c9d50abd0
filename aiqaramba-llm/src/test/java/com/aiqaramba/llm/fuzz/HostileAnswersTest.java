package com.aiqaramba.llm.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.Sse;
import com.aiqaramba.llm.gemini.GeminiChatModel;
import com.aiqaramba.llm.openai.OpenAiChatModel;
import com.aiqaramba.llm.openai.OpenAiProvider;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a server sends, a client answers with a response or with a {@link ModelException}, and goes on working. */
@Timeout(120)
class HostileAnswersTest {
    private static final int ANSWERS = 5_000;
    private static final long SEED = 20_261_121;
    private static final RetryPolicy ONCE = RetryPolicy.DEFAULT.withRetries(0);

    private static final List<String> GEMINI = List.of("""
            {"candidates":[{"content":{"role":"model","parts":[
               {"text":"I think...","thought":true,"thoughtSignature":"c2lnbmF0dXJlKy8x"},{"text":"Hello"}]},
               "finishReason":"STOP","index":0}],
             "usageMetadata":{"promptTokenCount":100,"cachedContentTokenCount":64,"candidatesTokenCount":7,
               "thoughtsTokenCount":30,"totalTokenCount":137},"modelVersion":"gemini-3.8-flash-002"}""", """
            {"candidates":[{"content":{"role":"model","parts":[
               {"functionCall":{"id":"a1","name":"click","args":{"ref":"e7","count":2}},"thoughtSignature":"AAECAw=="},
               {"functionCall":{"name":"look","args":{}}}]},"finishReason":"STOP"}],
             "usageMetadata":{"promptTokenCount":9}}""", """
            {"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"},"usageMetadata":{}}""", """
            {"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"no","details":[
              {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"53.5s"},
              {"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":"PerDay"}]}]}}""");

    private static final List<String> CHAT_COMPLETIONS = List.of("""
            {"id":"1","model":"gpt-test-001","choices":[{"index":0,"finish_reason":"stop","message":{
               "role":"assistant","content":"Hello","refusal":null,"reasoning_content":"I think..."}}],
             "usage":{"prompt_tokens":100,"completion_tokens":37,"total_tokens":137,
               "prompt_tokens_details":{"cached_tokens":64},"completion_tokens_details":{"reasoning_tokens":30}}}""", """
            {"model":"gpt-test-001","choices":[{"finish_reason":"tool_calls","message":{"role":"assistant",
               "content":null,"reasoning_details":[{"type":"reasoning.encrypted","data":"AAECAw=="}],"tool_calls":[
                 {"id":"a1","type":"function","function":{"name":"click","arguments":"{\\"ref\\": \\"e7\\"}"}},
                 {"id":"a2","type":"function","function":{"name":"look","arguments":""}}]}}],
             "usage":{"prompt_tokens":9}}""", """
            {"choices":[{"message":{"content":[{"type":"text","text":"Hello"}]},"finish_reason":"length"}]}""", """
            {"error":{"message":"no","type":"invalid_request_error","code":"context_length_exceeded",
              "metadata":{"reasons":["violence"]}}}""");

    /** Each is a list of chunks. */
    private static final List<String> GEMINI_STREAMS = List.of("""
            [{"candidates":[{"content":{"role":"model","parts":[{"text":"I th","thought":true}]},"index":0}],
              "usageMetadata":{"promptTokenCount":100}},
             {"candidates":[{"content":{"parts":[{"text":"ink","thought":true,"thoughtSignature":"c2lnbmF0dXJlKy8x"}]}}]},
             {"candidates":[{"content":{"parts":[{"text":"Hello"}]}}],"modelVersion":"gemini-3.8-flash-002"},
             {"candidates":[{"content":{"parts":[{"text":""}]},"finishReason":"STOP"}],
              "usageMetadata":{"promptTokenCount":100,"candidatesTokenCount":7,"totalTokenCount":107}}]""", """
            [{"candidates":[{"content":{"role":"model","parts":[
               {"functionCall":{"id":"a1","name":"click","args":{"ref":"e7","count":2}},"thoughtSignature":"AAECAw=="},
               {"functionCall":{"name":"look","args":{}}}]}}]},
             {"candidates":[{"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":9}}]""", """
            [{"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"},"usageMetadata":{}}]""", """
            [{"candidates":[{"content":{"parts":[{"text":"Hello"}]}}],"usageMetadata":{"promptTokenCount":9}},
             {"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"no"}}]""");

    /** Each is a list of chunks. */
    private static final List<String> CHAT_COMPLETION_STREAMS = List.of("""
            [{"id":"1","model":"gpt-test-001","choices":[{"index":0,"finish_reason":null,"delta":{
               "role":"assistant","content":"","refusal":null,"reasoning_content":"I think..."}}],"usage":null},
             {"choices":[{"delta":{"content":"Hello"}}]},
             {"choices":[{"delta":{},"finish_reason":"stop"}]},
             {"choices":[],"usage":{"prompt_tokens":100,"completion_tokens":37,"total_tokens":137}},
             "[DONE]"]""", """
            [{"choices":[{"delta":{"reasoning_details":[{"type":"reasoning.encrypted","data":"AAECAw==","index":0}]}}]},
             {"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a1","type":"function",
               "function":{"name":"click","arguments":""}}]}}]},
             {"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\\"ref\\": \\"e7\\"}"}},
               {"index":1,"id":"a2","function":{"name":"look"}}]}}]},
             {"choices":[{"delta":{},"finish_reason":"tool_calls"}],"usage":{"prompt_tokens":9}}, "[DONE]"]""", """
            [{"choices":[{"delta":{"content":"Hello"}}]}, {"error":{"code":502,"message":"no"}}]""");

    @Test
    void gemini_survives_them() throws Exception {
        try (var server = new HostileServer();
                var model = GeminiChatModel.builder()
                        .apiKey("test-key".toCharArray())
                        .baseUrl(server.url())
                        .retryPolicy(ONCE)
                        .build()) {
            survives(model, server, new HostileAnswers(SEED, GEMINI, JsonNode::toString));
        }
    }

    @Test
    void gemini_survives_them_in_streams() throws Exception {
        try (var server = new HostileServer();
                var model = GeminiChatModel.builder()
                        .apiKey("test-key".toCharArray())
                        .baseUrl(server.url())
                        .retryPolicy(ONCE)
                        .streaming()
                        .build()) {
            survives(model, server, new HostileAnswers(SEED, GEMINI_STREAMS, HostileAnswersTest::stream));
        }
    }

    @Test
    void chat_completions_survive_them() throws Exception {
        try (var server = new HostileServer();
                var model = OpenAiChatModel.builder(OpenAiProvider.LLAMA_CPP)
                        .baseUrl(server.url())
                        .model("test-model")
                        .retryPolicy(ONCE)
                        .build()) {
            var hostile = new HostileAnswers(SEED, CHAT_COMPLETIONS, JsonNode::toString);
            survives(model, server, hostile);
        }
    }

    @Test
    void chat_completions_survive_them_in_streams() throws Exception {
        try (var server = new HostileServer();
                var model = OpenAiChatModel.builder(OpenAiProvider.LLAMA_CPP)
                        .baseUrl(server.url())
                        .model("test-model")
                        .retryPolicy(ONCE)
                        .streaming()
                        .build()) {
            survives(model, server, new HostileAnswers(SEED, CHAT_COMPLETION_STREAMS, HostileAnswersTest::stream));
        }
    }

    private static void survives(ChatModel model, HostileServer server, HostileAnswers hostile) throws Exception {
        var failures = new EnumMap<ModelException.Kind, Integer>(ModelException.Kind.class);
        ChatRequest request = begin();
        int responses = 0;
        for (int i = 0; i < ANSWERS; i++) {
            HostileAnswer answer = i == ANSWERS / 2 ? hostile.huge() : hostile.next();
            server.answers(answer);
            Optional<ChatResponse> response = ask(model, request, answer, failures);
            responses += response.isPresent() ? 1 : 0;
            request = response.map(HostileAnswersTest::goOn).orElseGet(HostileAnswersTest::begin);
        }
        System.out.println(model + ": " + responses + " responses, " + failures);
        assertThat(responses).isGreaterThan(ANSWERS / 10);
        assertThat(failures).containsKeys(ModelException.Kind.BAD_ANSWER, ModelException.Kind.OVERLOADED);
    }

    private static Optional<ChatResponse> ask(
            ChatModel model, ChatRequest request, HostileAnswer answer, Map<ModelException.Kind, Integer> failures)
            throws InterruptedException {
        try {
            ChatResponse response = model.chat(request, ChatListener.SILENT);
            assertThat(response.usage().total()).isNotNegative();
            assertThat(response.message().toolCalls())
                    .allSatisfy(call -> assertThat(call.id()).isNotEmpty());
            return Optional.of(response);
        } catch (ModelException e) {
            failures.merge(e.kind(), 1, Integer::sum);
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            throw new AssertionError("The client did not survive " + answer, e);
        }
    }

    private static ChatRequest begin() {
        return request(List.of(ChatMessage.User.text("hello")));
    }

    /** What was accepted can be sent back. */
    private static ChatRequest goOn(ChatResponse response) {
        List<ToolResult> results = response.message().toolCalls().stream()
                .map(call -> new ToolResult(call.id(), call.name(), "done"))
                .toList();
        return request(
                List.of(ChatMessage.User.text("hello"), response.message(), new ChatMessage.ToolResults(results)));
    }

    private static ChatRequest request(List<ChatMessage> messages) {
        return new ChatRequest("", messages, List.of(), ToolChoice.AUTO);
    }

    /** An event for each chunk. */
    private static String stream(JsonNode chunks) {
        List<String> events = new ArrayList<>();
        for (JsonNode chunk : chunks.isArray() ? chunks : List.of(chunks)) {
            events.add(chunk.isTextual() ? chunk.textValue() : chunk.toString());
        }
        return Sse.of(events);
    }
}
