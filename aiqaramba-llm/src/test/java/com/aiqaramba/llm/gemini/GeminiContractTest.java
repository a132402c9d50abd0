package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.internal.Json;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.aiqaramba.test.contract.ChatModelContract;
import com.aiqaramba.test.contract.ChatModelFaultsContract;
import com.aiqaramba.test.contract.ChatModelFuzzContract;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;

class GeminiContractTest implements ChatModelContract, ChatModelFaultsContract, ChatModelFuzzContract {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public ChatModel newChatModel(URI baseUrl, Duration timeout) {
        return builder().baseUrl(baseUrl.toString()).timeout(timeout).build();
    }

    GeminiChatModel.Builder builder() {
        return GeminiChatModel.builder()
                .apiKey(GeminiServer.KEY.toCharArray())
                .retryPolicy(RetryPolicy.builder().retries(0).build());
    }

    @Override
    public String answer(ChatResponse response) {
        ObjectNode root = JSON.createObjectNode().put("modelVersion", response.model());
        ObjectNode candidate = root.putArray("candidates").addObject();
        candidate.put("finishReason", reason(response.finishReason()));
        ArrayNode parts = candidate.putObject("content").put("role", "model").putArray("parts");
        if (!response.message().text().isEmpty()) {
            parts.addObject().put("text", response.message().text());
        }
        for (ToolCall call : response.message().toolCalls()) {
            ObjectNode node = parts.addObject().putObject("functionCall");
            node.put("id", call.id()).put("name", call.name()).set("args", Json.parse(call.argumentsJson()));
        }
        write(response.usage(), root.putObject("usageMetadata"));
        return root.toString();
    }

    private static String reason(FinishReason reason) {
        return switch (reason) {
            case STOP, TOOL_CALLS -> "STOP";
            case LENGTH -> "MAX_TOKENS";
            case BLOCKED -> "SAFETY";
            default -> "OTHER";
        };
    }

    private static void write(TokenUsage usage, ObjectNode node) {
        node.put("promptTokenCount", usage.input()).put("cachedContentTokenCount", usage.cachedInput());
        node.put("candidatesTokenCount", usage.output()).put("thoughtsTokenCount", usage.thinking());
        node.put("totalTokenCount", usage.total());
    }

    @Override
    public String answerWithPayload(String opaque) {
        return """
                {"candidates":[{"content":{"role":"model","parts":[
                   {"functionCall":{"id":"a1","name":"click","args":{}},"thoughtSignature":"%s"}]},
                 "finishReason":"STOP"}]}""".formatted(opaque);
    }

    @Override
    public String answerWithBrokenArguments() {
        return """
                {"candidates":[{"content":{"role":"model","parts":[
                   {"functionCall":{"id":"a1","name":"click","args":"{\\"elementNumber\\": "}}]},
                 "finishReason":"STOP"}]}""";
    }

    @Override
    public String error(int status, String message) {
        return """
                {"error":{"code":%d,"status":"UNNAMED","message":"%s"}}""".formatted(status, message);
    }

    @Override
    public List<List<String>> answersToMutate() {
        return List.of(List.of("""
            {"candidates":[{"content":{"role":"model","parts":[
               {"text":"I think...","thought":true,"thoughtSignature":"c2lnbmF0dXJlKy8x"},{"text":"Hello"}]},
               "finishReason":"STOP","index":0}],
             "usageMetadata":{"promptTokenCount":100,"cachedContentTokenCount":64,"candidatesTokenCount":7,
               "thoughtsTokenCount":30,"totalTokenCount":137},"modelVersion":"gemini-3.8-flash-002"}"""), List.of("""
            {"candidates":[{"content":{"role":"model","parts":[
               {"functionCall":{"id":"a1","name":"click","args":{"ref":"e7","count":2}},"thoughtSignature":"AAECAw=="},
               {"functionCall":{"name":"look","args":{}}}]},"finishReason":"STOP"}],
             "usageMetadata":{"promptTokenCount":9}}"""), List.of("""
            {"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"},"usageMetadata":{}}"""), List.of("""
            {"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"no","details":[
              {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"53.5s"},
              {"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":"PerDay"}]}]}}"""));
    }

    /** The other half is streamed. */
    @Override
    public int mutations() {
        return 5_000;
    }
}
