package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.llm.internal.JsonSchema;
import com.google.genai.types.Content;
import com.google.genai.types.FunctionCallingConfig;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.Part;
import com.google.genai.types.Tool;
import com.google.genai.types.ToolConfig;
import java.util.List;
import java.util.Map;

/** Writes a request in the SDK's words. The same request gives the same bytes, so that the provider's cache works. */
final class GeminiRequestMapper {
    private GeminiRequestMapper() {}

    static GenerateContentConfig config(ChatRequest request, GenerationSettings settings, String exchange) {
        GenerateContentConfig.Builder config = GenerateContentConfig.builder()
                .httpOptions(HttpOptions.builder()
                        .headers(Map.of(ExchangeInterceptor.HEADER, exchange))
                        .build())
                .maxOutputTokens(request.outputTokens());
        settings.writeTo(config);
        if (!request.system().isEmpty()) {
            config.systemInstruction(Content.fromParts(Part.fromText(request.system())));
        }
        if (!request.tools().isEmpty()) {
            config.tools(Tool.builder()
                    .functionDeclarations(request.tools().stream()
                            .map(GeminiToolMapper::declaration)
                            .toList())
                    .build());
            config.toolConfig(ToolConfig.builder().functionCallingConfig(choice(request.toolChoice())));
        }
        request.answerSchema()
                .ifPresent(schema -> config.responseMimeType("application/json")
                        .responseJsonSchema(JsonSchema.parse(schema, "the answer")));
        return config.build();
    }

    static List<Content> contents(ChatRequest request) {
        return request.messages().stream().map(MessageMapper::content).toList();
    }

    private static FunctionCallingConfig choice(ToolChoice choice) {
        FunctionCallingConfig.Builder config = FunctionCallingConfig.builder().mode(choice.required() ? "ANY" : "AUTO");
        if (choice.required() && !choice.names().isEmpty()) {
            config.allowedFunctionNames(choice.names());
        }
        return config.build();
    }
}
