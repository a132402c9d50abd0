package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.aiqaramba.test.contract.ChatModelContract;
import com.aiqaramba.test.contract.ChatModelFaultsContract;
import com.aiqaramba.test.contract.ChatModelFuzzContract;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;

class OpenAiContractTest implements ChatModelContract, ChatModelFaultsContract, ChatModelFuzzContract {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public ChatModel newChatModel(URI baseUrl, Duration timeout) {
        return builder().baseUrl(baseUrl + "/v1").timeout(timeout).build();
    }

    OpenAiChatModel.Builder builder() {
        return OpenAiChatModel.builder(OpenAiProvider.OPENAI)
                .apiKey(OpenAiServer.KEY.toCharArray())
                .model("contract-model")
                .retryPolicy(RetryPolicy.builder().retries(0).build());
    }

    @Override
    public String answer(ChatResponse response) {
        ObjectNode root = JSON.createObjectNode().put("model", response.model());
        ObjectNode choice = root.putArray("choices").addObject().put("finish_reason", reason(response.finishReason()));
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        message.put("content", response.message().text());
        for (ToolCall call : response.message().toolCalls()) {
            ObjectNode node = message.withArray("tool_calls").addObject().put("id", call.id());
            node.put("type", "function")
                    .putObject("function")
                    .put("name", call.name())
                    .put("arguments", call.argumentsJson());
        }
        write(response.usage(), root.putObject("usage"));
        return root.toString();
    }

    private static String reason(FinishReason reason) {
        return switch (reason) {
            case STOP -> "stop";
            case TOOL_CALLS -> "tool_calls";
            case LENGTH -> "length";
            case BLOCKED -> "content_filter";
            default -> "other";
        };
    }

    private static void write(TokenUsage usage, ObjectNode node) {
        node.put("prompt_tokens", usage.input()).put("completion_tokens", usage.output() + usage.thinking());
        node.put("total_tokens", usage.total());
        node.putObject("prompt_tokens_details").put("cached_tokens", usage.cachedInput());
        node.putObject("completion_tokens_details").put("reasoning_tokens", usage.thinking());
    }

    @Override
    public String answerWithPayload(String opaque) {
        return """
                {"choices":[{"message":{"role":"assistant","content":null,
                   "reasoning_details":[{"type":"reasoning.encrypted","data":"%s"}],
                   "tool_calls":[{"id":"a1","type":"function","function":{"name":"click","arguments":"{}"}}]},
                 "finish_reason":"tool_calls"}]}""".formatted(opaque);
    }

    @Override
    public String answerWithBrokenArguments() {
        return """
                {"choices":[{"message":{"role":"assistant","tool_calls":[
                   {"id":"a1","type":"function","function":{"name":"click","arguments":"{\\"elementNumber\\": "}}]},
                 "finish_reason":"tool_calls"}]}""";
    }

    @Override
    public String error(int status, String message) {
        return """
                {"error":{"message":"%s","type":"invalid_request_error","param":null,\
                "code":null}}""".formatted(message);
    }

    @Override
    public List<List<String>> answersToMutate() {
        return List.of(List.of("""
            {"id":"1","model":"gpt-test-001","choices":[{"index":0,"finish_reason":"stop","message":{
               "role":"assistant","content":"Hello","refusal":null,"reasoning_content":"I think..."}}],
             "usage":{"prompt_tokens":100,"completion_tokens":37,"total_tokens":137,
               "prompt_tokens_details":{"cached_tokens":64},\
            "completion_tokens_details":{"reasoning_tokens":30}}}"""), List.of("""
            {"model":"gpt-test-001","choices":[{"finish_reason":"tool_calls","message":{"role":"assistant",
               "content":null,"reasoning_details":[{"type":"reasoning.encrypted","data":"AAECAw=="}],"tool_calls":[
                 {"id":"a1","type":"function","function":{"name":"click","arguments":"{\\"ref\\": \\"e7\\"}"}},
                 {"id":"a2","type":"function","function":{"name":"look","arguments":""}}]}}],
             "usage":{"prompt_tokens":9}}"""), List.of("""
            {"choices":[{"message":{"content":[{"type":"text","text":"Hello"}]},\
            "finish_reason":"length"}]}"""), List.of("""
            {"error":{"message":"no","type":"invalid_request_error","code":"context_length_exceeded",
              "metadata":{"reasons":["violence"]}}}"""));
    }

    /** The other half is streamed. */
    @Override
    public int mutations() {
        return 5_000;
    }
}
