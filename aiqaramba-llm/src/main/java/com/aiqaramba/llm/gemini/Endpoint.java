package com.aiqaramba.llm.gemini;

import com.aiqaramba.llm.internal.ApiAddress;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the model is and how it is paid: with a key on the Gemini API, or with Google Cloud credentials on Vertex AI.
 *
 * @param baseUrl the gateway or the Gemini API; null for Vertex AI's own address
 * @param vertex project and location; null on the Gemini API
 */
record Endpoint(@Nullable URI baseUrl, @Nullable Vertex vertex) {
    private static final URI GEMINI_API = URI.create("https://generativelanguage.googleapis.com");

    record Vertex(String project, String location) {}

    static Endpoint geminiApi(Optional<String> baseUrl) {
        return new Endpoint(baseUrl.map(Endpoint::parse).orElse(GEMINI_API), null);
    }

    static Endpoint vertexAi(String project, String location, Optional<String> baseUrl) {
        return new Endpoint(baseUrl.map(Endpoint::parse).orElse(null), new Vertex(project, location));
    }

    boolean isClearText() {
        return baseUrl != null && "http".equals(baseUrl.getScheme());
    }

    private static URI parse(String url) {
        return ApiAddress.parse(
                url, "The base URL of the Gemini gateway (GOOGLE_GEMINI_BASE_URL)", "https://gateway.example/gemini");
    }

    /** For people; holds no secret. */
    String description() {
        String host = baseUrl == null ? "" : " at " + baseUrl.getHost();
        return vertex == null ? "Gemini API" + host : "Vertex AI in " + vertex.location() + host;
    }
}
