package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;

/** Writes messages. What the model said goes back as it came, with what it thought where it told that. */
final class MessageWriter {
    private MessageWriter() {}

    static void write(ChatMessage message, ArrayNode messages) {
        if (message instanceof ChatMessage.User user) {
            write(user, messages.addObject().put("role", "user"));
        } else if (message instanceof ChatMessage.ToolResults results) {
            results.results().forEach(result -> write(result, messages.addObject()));
        } else {
            ChatMessage.Assistant assistant = (ChatMessage.Assistant) message;
            messages.add(assistant.providerPayload().isEmpty() ? written(assistant) : echo(assistant));
        }
    }

    /** Text alone is a string: some local models know no other form. */
    private static void write(ChatMessage.User user, ObjectNode node) {
        if (user.contents().size() == 1 && user.contents().get(0) instanceof Content.Text text) {
            node.put("content", text.text());
            return;
        }
        ArrayNode parts = node.putArray("content");
        user.contents().forEach(content -> write(content, parts.addObject()));
    }

    private static void write(Content content, ObjectNode part) {
        if (content instanceof Content.Image image) {
            String data = Base64.getEncoder().encodeToString(image.bytes());
            part.put("type", "image_url").putObject("image_url").put("url", dataUrl(image.mediaType(), data));
        } else {
            part.put("type", "text").put("text", ((Content.Text) content).text());
        }
    }

    private static String dataUrl(String mediaType, String base64) {
        return "data:" + mediaType + ";base64," + base64;
    }

    private static void write(ToolResult result, ObjectNode node) {
        node.put("role", "tool").put("tool_call_id", result.callId()).put("content", result.text());
    }

    private static ObjectNode written(ChatMessage.Assistant assistant) {
        ObjectNode node = Json.object().put("role", "assistant").put("content", assistant.text());
        if (!assistant.toolCalls().isEmpty()) {
            ArrayNode calls = node.putArray("tool_calls");
            assistant.toolCalls().forEach(call -> write(call, calls.addObject()));
        }
        return node;
    }

    private static void write(ToolCall call, ObjectNode node) {
        node.put("id", call.id()).put("type", "function");
        node.putObject("function")
                .put("name", call.name())
                .put("arguments", ToolCallReader.sendable(call.argumentsJson()));
    }

    private static ObjectNode echo(ChatMessage.Assistant assistant) {
        if (Json.parse(assistant.providerPayload()) instanceof ObjectNode message
                && Json.text(message.path("role")).equals("assistant")) {
            return message;
        }
        throw new ModelException(
                ModelException.Kind.INVALID_REQUEST,
                "The provider payload of an assistant's message is not one of a chat-completions API; a conversation"
                        + " stays with the model that it began with.",
                null);
    }
}
