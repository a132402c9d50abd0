package com.aiqaramba.langchain4j;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.ModelException;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an answer of LangChain4j, of which everything but the message may be missing. */
final class LangChain4jResponseMapper {
    private LangChain4jResponseMapper() {}

    /** Reads an answer, and tells what one took that cannot be used. */
    static ChatResponse response(
            dev.langchain4j.model.chat.response.ChatResponse answer,
            Function<dev.langchain4j.model.output.TokenUsage, TokenUsage> usage,
            ChatListener listener) {
        TokenUsage spent = answer.tokenUsage() == null ? TokenUsage.NONE : usage.apply(answer.tokenUsage());
        String model = Objects.requireNonNullElse(answer.modelName(), "unknown");
        try {
            return response(answer, spent, model);
        } catch (RuntimeException unusable) {
            listener.spent(model, spent);
            throw unusable;
        }
    }

    private static ChatResponse response(
            dev.langchain4j.model.chat.response.ChatResponse answer, TokenUsage usage, String model) {
        AiMessage said = answer.aiMessage();
        String text = Objects.requireNonNullElse(said.text(), "");
        List<ToolCall> calls = calls(said);
        FinishReason reason = reason(answer.finishReason(), !calls.isEmpty());
        if (text.isEmpty() && calls.isEmpty() && reason != FinishReason.LENGTH && reason != FinishReason.BLOCKED) {
            throw new ModelException(
                    ModelException.Kind.BAD_ANSWER, "The model answered with neither text nor a tool call.", null);
        }
        return ChatResponse.builder(new ChatMessage.Assistant(text, calls, LangChain4jPayload.of(said)))
                .usage(usage)
                .finishReason(reason)
                .model(model)
                .build();
    }

    static TokenUsage plainUsage(dev.langchain4j.model.output.TokenUsage usage) {
        return TokenUsage.builder()
                .input(count(usage.inputTokenCount()))
                .output(count(usage.outputTokenCount()))
                .build();
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : Math.max(0, tokens);
    }

    private static List<ToolCall> calls(AiMessage said) {
        List<ToolCall> calls = new ArrayList<>();
        for (ToolExecutionRequest call : said.toolExecutionRequests()) {
            calls.add(new ToolCall(
                    LangChain4jCallIds.of(call.id(), calls.size()),
                    Objects.requireNonNullElse(call.name(), ""),
                    arguments(call.arguments())));
        }
        return calls;
    }

    /** Some clients give nothing where a tool is called without arguments. */
    private static String arguments(@Nullable String json) {
        return json == null || json.isBlank() ? "{}" : json;
    }

    private static FinishReason reason(dev.langchain4j.model.output.@Nullable FinishReason reason, boolean calls) {
        if (reason == null) {
            return calls ? FinishReason.TOOL_CALLS : FinishReason.UNKNOWN;
        }
        return switch (reason) {
            case STOP, TOOL_EXECUTION -> calls ? FinishReason.TOOL_CALLS : FinishReason.STOP;
            case LENGTH -> FinishReason.LENGTH;
            case CONTENT_FILTER -> FinishReason.BLOCKED;
            case OTHER -> FinishReason.UNKNOWN;
        };
    }
}
