package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.llm.Sse;
import java.util.List;

/** The contracts once more, with answers that come in chunks. */
class GeminiStreamContractTest extends GeminiContractTest {
    @Override
    GeminiChatModel.Builder builder() {
        return super.builder().streaming(true);
    }

    @Override
    public String answer(ChatResponse response) {
        return GeminiChunks.of(super.answer(response));
    }

    @Override
    public String answerWithPayload(String opaque) {
        return GeminiChunks.of(super.answerWithPayload(opaque));
    }

    @Override
    public String answerWithBrokenArguments() {
        return GeminiChunks.of(super.answerWithBrokenArguments());
    }

    @Override
    public List<List<String>> answersToMutate() {
        return List.of(Sse.chunks("""
            [{"candidates":[{"content":{"role":"model","parts":[{"text":"I th","thought":true}]},"index":0}],
              "usageMetadata":{"promptTokenCount":100}},
             {"candidates":[{"content":{"parts":[{"text":"ink","thought":true,\
            "thoughtSignature":"c2lnbmF0dXJlKy8x"}]}}]},
             {"candidates":[{"content":{"parts":[{"text":"Hello"}]}}],"modelVersion":"gemini-3.8-flash-002"},
             {"candidates":[{"content":{"parts":[{"text":""}]},"finishReason":"STOP"}],
              "usageMetadata":{"promptTokenCount":100,"candidatesTokenCount":7,\
            "totalTokenCount":107}}]"""), Sse.chunks("""
            [{"candidates":[{"content":{"role":"model","parts":[
               {"functionCall":{"id":"a1","name":"click","args":{"ref":"e7","count":2}},"thoughtSignature":"AAECAw=="},
               {"functionCall":{"name":"look","args":{}}}]}}]},
             {"candidates":[{"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":9}}]"""), Sse.chunks("""
            [{"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"},"usageMetadata":{}}]"""), Sse.chunks("""
            [{"candidates":[{"content":{"parts":[{"text":"Hello"}]}}],"usageMetadata":{"promptTokenCount":9}},
             {"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"no"}}]"""));
    }

    @Override
    public String body(List<String> chunks) {
        return Sse.of(chunks);
    }
}
