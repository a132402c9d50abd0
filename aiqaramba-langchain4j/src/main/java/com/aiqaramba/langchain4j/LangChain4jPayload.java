package com.aiqaramba.langchain4j;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.ModelException;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessageDeserializer;
import dev.langchain4j.data.message.ChatMessageSerializer;

/**
 * Message of the model as LangChain4j's own JSON, so that it goes back with everything that the provider put into it.
 */
final class LangChain4jPayload {
    private LangChain4jPayload() {}

    static String of(AiMessage message) {
        try {
            String json = ChatMessageSerializer.messageToJson(message);
            if (ChatMessageDeserializer.messageFromJson(json).equals(message)) {
                return json;
            }
        } catch (RuntimeException e) {
            // Said below, without quoting the message.
        }
        throw new ModelException(
                ModelException.Kind.INVALID_REQUEST,
                "The model's message has attributes that are no JSON values and could not be sent back unchanged ("
                        + String.join(", ", message.attributes().keySet())
                        + "). Turn off the option of LangChain4j's client that returns them.",
                null);
    }

    /** A message without a payload is one of another model, or was made by hand. */
    static AiMessage restore(ChatMessage.Assistant message) {
        return message.providerPayload().isEmpty() ? plain(message) : read(message.providerPayload());
    }

    private static AiMessage read(String payload) {
        try {
            if (ChatMessageDeserializer.messageFromJson(payload) instanceof AiMessage said) {
                return said;
            }
        } catch (RuntimeException e) {
            // Said below, without quoting the payload.
        }
        throw new ModelException(
                ModelException.Kind.INVALID_REQUEST,
                "The provider payload of an assistant's message is not one of LangChain4j's; a conversation stays with"
                        + " the model that it began with.",
                null);
    }

    private static AiMessage plain(ChatMessage.Assistant message) {
        AiMessage.Builder said = AiMessage.builder()
                .toolExecutionRequests(message.toolCalls().stream()
                        .map(LangChain4jPayload::call)
                        .toList());
        return message.text().isEmpty()
                ? said.build()
                : said.text(message.text()).build();
    }

    private static ToolExecutionRequest call(ToolCall call) {
        return ToolExecutionRequest.builder()
                .id(LangChain4jCallIds.sent(call.id()))
                .name(call.name())
                .arguments(call.argumentsJson())
                .build();
    }
}
