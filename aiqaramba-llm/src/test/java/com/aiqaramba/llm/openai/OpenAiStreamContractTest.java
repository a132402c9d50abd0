package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.llm.Sse;
import java.util.List;

/** The contracts once more, with answers that come in chunks. */
class OpenAiStreamContractTest extends OpenAiContractTest {
    @Override
    OpenAiChatModel.Builder builder() {
        return super.builder().streaming(true);
    }

    @Override
    public String answer(ChatResponse response) {
        return OpenAiChunks.of(super.answer(response));
    }

    @Override
    public String answerWithPayload(String opaque) {
        return OpenAiChunks.of(super.answerWithPayload(opaque));
    }

    @Override
    public String answerWithBrokenArguments() {
        return OpenAiChunks.of(super.answerWithBrokenArguments());
    }

    @Override
    public List<List<String>> answersToMutate() {
        return List.of(Sse.chunks("""
            [{"id":"1","model":"gpt-test-001","choices":[{"index":0,"finish_reason":null,"delta":{
               "role":"assistant","content":"","refusal":null,"reasoning_content":"I think..."}}],"usage":null},
             {"choices":[{"delta":{"content":"Hello"}}]},
             {"choices":[{"delta":{},"finish_reason":"stop"}]},
             {"choices":[],"usage":{"prompt_tokens":100,"completion_tokens":37,"total_tokens":137}},
             "[DONE]"]"""), Sse.chunks("""
            [{"choices":[{"delta":{"reasoning_details":[{"type":"reasoning.encrypted","data":"AAECAw==","index":0}]}}]},
             {"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a1","type":"function",
               "function":{"name":"click","arguments":""}}]}}]},
             {"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\\"ref\\": \\"e7\\"}"}},
               {"index":1,"id":"a2","function":{"name":"look"}}]}}]},
             {"choices":[{"delta":{},"finish_reason":"tool_calls"}],"usage":{"prompt_tokens":9}}, \
            "[DONE]"]"""), Sse.chunks("""
            [{"choices":[{"delta":{"content":"Hello"}}]}, {"error":{"code":502,"message":"no"}}]"""));
    }

    @Override
    public String body(List<String> chunks) {
        return Sse.of(chunks);
    }
}
