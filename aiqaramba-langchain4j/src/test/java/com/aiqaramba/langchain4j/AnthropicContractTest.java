package com.aiqaramba.langchain4j;

import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.test.contract.ChatModelContract;
import com.aiqaramba.test.contract.ChatModelFaultsContract;
import com.aiqaramba.test.contract.ChatModelFuzzContract;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;

class AnthropicContractTest implements ChatModelContract, ChatModelFaultsContract, ChatModelFuzzContract {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public ChatModel newChatModel(URI baseUrl, Duration timeout) {
        return LangChain4jChatModel.builder(AnthropicServer.client(baseUrl))
                .usage(AnthropicServer::usage)
                .timeout(timeout)
                .build();
    }

    @Override
    public String answer(ChatResponse response) {
        ObjectNode root = JSON.createObjectNode().put("model", response.model()).put("role", "assistant");
        root.put("stop_reason", reason(response.finishReason()));
        ArrayNode content = root.putArray("content");
        if (!response.message().text().isEmpty()) {
            content.addObject()
                    .put("type", "text")
                    .put("text", response.message().text());
        }
        for (ToolCall call : response.message().toolCalls()) {
            content.addObject()
                    .put("type", "tool_use")
                    .put("id", call.id())
                    .put("name", call.name())
                    .set("input", AnthropicServer.json(call.argumentsJson()));
        }
        write(response.usage(), root.putObject("usage"));
        return root.toString();
    }

    private static String reason(FinishReason reason) {
        return switch (reason) {
            case STOP -> "end_turn";
            case TOOL_CALLS -> "tool_use";
            case LENGTH -> "max_tokens";
            default -> "refusal";
        };
    }

    private static void write(TokenUsage usage, ObjectNode node) {
        node.put("input_tokens", usage.input() - usage.cachedInput())
                .put("cache_read_input_tokens", usage.cachedInput())
                .put("output_tokens", usage.output() + usage.thinking());
    }

    @Override
    public String answerWithPayload(String opaque) {
        return """
                {"model":"m","role":"assistant","stop_reason":"tool_use",
                 "content":[{"type":"thinking","thinking":"Hm.","signature":"%s"},
                  {"type":"tool_use","id":"toolu_1","name":"click","input":{}}],
                 "usage":{"input_tokens":10,"output_tokens":2}}""".formatted(opaque);
    }

    @Override
    public String answerWithBrokenArguments() {
        return """
                {"model":"m","role":"assistant","stop_reason":"tool_use",
                 "content":[{"type":"tool_use","id":"toolu_1","name":"click","input":"{\\"elementNumber\\": "}],
                 "usage":{"input_tokens":10,"output_tokens":2}}""";
    }

    @Override
    public String error(int status, String message) {
        return """
                {"type":"error","error":{"type":"some_error","message":"%s"}}""".formatted(message);
    }

    /** LangChain4j's exceptions do not hold the headers of the answer. */
    @Override
    public void the_header_retry_after_is_passed_on() {}

    /** How much is read is up to LangChain4j's client, which reads all of it. */
    @Override
    public void an_answer_without_measure_is_not_read() {}

    /** Anthropic's client tells no tokens of thoughts; AnthropicAnswersTest reads the others. */
    @Override
    public void tokens_are_read() {}

    /** Anthropic's client does not tell a refusal; AnthropicAnswersTest reads the other reasons. */
    @Override
    public void finish_reasons_are_read() {}
}
