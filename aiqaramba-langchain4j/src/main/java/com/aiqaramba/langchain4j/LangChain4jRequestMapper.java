package com.aiqaramba.langchain4j;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.ToolResult;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes a request in LangChain4j's words. */
final class LangChain4jRequestMapper {
    private LangChain4jRequestMapper() {}

    static dev.langchain4j.model.chat.request.ChatRequest request(ChatRequest request, boolean forcesCalls) {
        var asked = dev.langchain4j.model.chat.request.ChatRequest.builder()
                .messages(messages(request))
                .maxOutputTokens(request.outputTokens());
        var tools = LangChain4jToolMapper.offered(request);
        if (!tools.isEmpty()) {
            asked.toolSpecifications(tools);
        }
        if (forcesCalls && request.toolChoice().required()) {
            asked.toolChoice(ToolChoice.REQUIRED);
        }
        request.answerSchema()
                .ifPresent(schema -> asked.responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name("answer")
                                .rootElement(JsonRawSchema.from(schema))
                                .build())
                        .build()));
        return asked.build();
    }

    private static List<dev.langchain4j.data.message.ChatMessage> messages(ChatRequest request) {
        List<dev.langchain4j.data.message.ChatMessage> messages = new ArrayList<>();
        if (!request.system().isBlank()) {
            messages.add(SystemMessage.from(request.system()));
        }
        request.messages().forEach(message -> add(message, messages));
        return messages;
    }

    private static void add(ChatMessage message, List<dev.langchain4j.data.message.ChatMessage> messages) {
        if (message instanceof ChatMessage.User user) {
            messages.add(UserMessage.from(user.contents().stream()
                    .map(LangChain4jRequestMapper::content)
                    .toList()));
        } else if (message instanceof ChatMessage.ToolResults results) {
            results.results().forEach(result -> messages.add(result(result)));
        } else if (message instanceof ChatMessage.Assistant assistant) {
            AiMessage said = LangChain4jPayload.restore(assistant);
            if (saysSomething(said)) {
                messages.add(said);
            }
        }
    }

    /** Providers refuse a message with nothing in it. */
    private static boolean saysSomething(AiMessage message) {
        return message.hasToolExecutionRequests()
                || (message.text() != null && !message.text().isBlank());
    }

    private static dev.langchain4j.data.message.Content content(Content content) {
        if (content instanceof Content.Image image) {
            return ImageContent.from(Base64.getEncoder().encodeToString(image.bytes()), image.mediaType());
        }
        return TextContent.from(((Content.Text) content).text());
    }

    private static ToolExecutionResultMessage result(ToolResult result) {
        return ToolExecutionResultMessage.builder()
                .id(LangChain4jCallIds.sent(result.callId()))
                .toolName(result.toolName())
                .text(result.text())
                .build();
    }
}
