package com.aiqaramba.verification.benchmark;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.ToolSpecification;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;

/**
 * A call as one writes it by hand: Jackson writes the page and the picture into a request whose tools were read once,
 * the JDK's client sends it, and Jackson reads the answer as a tree.
 */
final class OpenAiByHand {
    private static final JsonMapper JSON = new JsonMapper();

    private final RawHttp http;
    private final ArrayNode tools = JSON.createArrayNode();

    OpenAiByHand(RawHttp http, ChatRequest request) {
        this.http = http;
        request.tools().forEach(this::add);
    }

    private void add(ToolSpecification tool) {
        try {
            ObjectNode function = tools.addObject().put("type", "function").putObject("function");
            function.put("name", tool.name())
                    .put("description", tool.description())
                    .set("parameters", JSON.readTree(tool.parametersJson()));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** Sends a request of one message. */
    JsonNode ask(ChatRequest request) throws IOException, InterruptedException {
        ObjectNode root = JSON.createObjectNode().put("model", "played");
        ArrayNode messages = root.putArray("messages");
        messages.addObject().put("role", "system").put("content", request.system());
        ArrayNode parts = messages.addObject().put("role", "user").putArray("content");
        ChatMessage.User message = (ChatMessage.User) request.messages().get(0);
        message.contents().forEach(content -> write(content, parts.addObject()));
        root.set("tools", tools);
        root.put("tool_choice", "required").put("max_completion_tokens", request.outputTokens());
        return JSON.readTree(http.post(JSON.writeValueAsBytes(root)));
    }

    private static void write(Content content, ObjectNode part) {
        if (content instanceof Content.Image image) {
            String data = "data:" + image.mediaType() + ";base64,"
                    + Base64.getEncoder().encodeToString(image.bytes());
            part.put("type", "image_url").putObject("image_url").put("url", data);
        } else {
            part.put("type", "text").put("text", ((Content.Text) content).text());
        }
    }
}
