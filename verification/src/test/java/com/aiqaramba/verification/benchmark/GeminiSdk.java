package com.aiqaramba.verification.benchmark;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.Content.Image;
import com.aiqaramba.core.chat.Content.Text;
import com.aiqaramba.core.chat.ToolSpecification;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.genai.Client;
import com.google.genai.types.Content;
import com.google.genai.types.FunctionCallingConfig;
import com.google.genai.types.FunctionDeclaration;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.Part;
import com.google.genai.types.Tool;
import com.google.genai.types.ToolConfig;

/**
 * The Google Gen AI SDK as a program uses it that has nothing else: with its defaults, blocking, instructions and tools
 * made once, page and picture new with each request.
 */
final class GeminiSdk {
    private static final JsonMapper JSON = new JsonMapper();

    private final Client client;
    private final GenerateContentConfig config;

    GeminiSdk(String server, ChatRequest request) {
        client = Client.builder()
                .vertexAI(false)
                .apiKey("no-real-key")
                .httpOptions(HttpOptions.builder().baseUrl(server).build())
                .build();
        config = GenerateContentConfig.builder()
                .maxOutputTokens(request.outputTokens())
                .systemInstruction(Content.fromParts(Part.fromText(request.system())))
                .tools(Tool.builder()
                        .functionDeclarations(request.tools().stream()
                                .map(GeminiSdk::declaration)
                                .toList())
                        .build())
                .toolConfig(ToolConfig.builder()
                        .functionCallingConfig(
                                FunctionCallingConfig.builder().mode("ANY").build())
                        .build())
                .build();
    }

    private static FunctionDeclaration declaration(ToolSpecification tool) {
        try {
            return FunctionDeclaration.builder()
                    .name(tool.name())
                    .description(tool.description())
                    .parametersJsonSchema(JSON.readTree(tool.parametersJson()))
                    .build();
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** Sends a request of one message and reads the calls in the answer. */
    GenerateContentResponse ask(ChatRequest request) {
        ChatMessage.User message = (ChatMessage.User) request.messages().get(0);
        Part[] parts = message.contents().stream()
                .map(content -> content instanceof Image image
                        ? Part.fromBytes(image.bytes(), image.mediaType())
                        : Part.fromText(((Text) content).text()))
                .toArray(Part[]::new);
        return client.models.generateContent("gemini-3.8-flash", Content.fromParts(parts), config);
    }
}
