package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.error.ConfigurationException;
import java.util.Map;
import java.util.Optional;

/** Reads the settings of Gemini from environment variables. An empty value counts as none. */
final class GeminiEnvironment {
    private final Map<String, String> variables;

    GeminiEnvironment(Map<String, String> variables) {
        this.variables = variables;
    }

    GeminiChatModel.Builder builder() {
        GeminiChatModel.Builder builder = GeminiChatModel.builder();
        value("AIQARAMBA_MODEL").ifPresent(builder::model);
        return wantsVertexAi() ? vertexAi(builder) : geminiApi(builder);
    }

    private boolean wantsVertexAi() {
        return value("GOOGLE_GENAI_USE_VERTEXAI")
                .filter(value -> value.equalsIgnoreCase("true") || value.equals("1"))
                .isPresent();
    }

    private GeminiChatModel.Builder vertexAi(GeminiChatModel.Builder builder) {
        String project = value("GOOGLE_CLOUD_PROJECT")
                .orElseThrow(() -> new ConfigurationException(
                        "GOOGLE_GENAI_USE_VERTEXAI is set, but GOOGLE_CLOUD_PROJECT is not. Set it to the id of the"
                                + " Google Cloud project that pays, for example my-project-1234."));
        value("GOOGLE_VERTEX_BASE_URL").ifPresent(builder::baseUrl);
        return builder.vertex(project, value("GOOGLE_CLOUD_LOCATION").orElse(GeminiChatModel.DEFAULT_LOCATION));
    }

    private GeminiChatModel.Builder geminiApi(GeminiChatModel.Builder builder) {
        String key = value("GEMINI_API_KEY")
                .or(() -> value("GOOGLE_API_KEY"))
                .orElseThrow(() -> new ConfigurationException(
                        "GEMINI_API_KEY is not set. Get a key at https://aistudio.google.com/apikey and set it, or set"
                                + " GOOGLE_GENAI_USE_VERTEXAI=true and GOOGLE_CLOUD_PROJECT for Vertex AI, or replay a"
                                + " recording, which needs no model."));
        value("GOOGLE_GEMINI_BASE_URL").ifPresent(builder::baseUrl);
        return builder.apiKey(key.toCharArray());
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
