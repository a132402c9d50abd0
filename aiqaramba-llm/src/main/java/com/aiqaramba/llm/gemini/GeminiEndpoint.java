package com.aiqaramba.llm.gemini;

import com.aiqaramba.llm.internal.ApiAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Address of the model and the way in which it is paid: with a key on the Gemini API, or with Google Cloud credentials
 * on Vertex AI.
 *
 * @param baseUrl the address that is asked; always named, because the SDK takes an address from the environment
 *     otherwise
 * @param vertex project and location; null on the Gemini API
 */
record GeminiEndpoint(URI baseUrl, @Nullable Vertex vertex) {
    private static final URI GEMINI_API = URI.create("https://generativelanguage.googleapis.com");

    record Vertex(String project, String location) {
        private static final Set<String> MULTI_REGIONS = Set.of("eu", "us");

        /** The same that the SDK takes where neither it nor the environment is told another one. */
        URI address() {
            if (location.equals("global")) {
                return URI.create("https://aiplatform.googleapis.com");
            }
            return URI.create(
                    MULTI_REGIONS.contains(location)
                            ? "https://aiplatform." + location + ".rep.googleapis.com"
                            : "https://" + location + "-aiplatform.googleapis.com");
        }
    }

    static GeminiEndpoint geminiApi(Optional<String> gateway) {
        return new GeminiEndpoint(gateway.map(GeminiEndpoint::parse).orElse(GEMINI_API), null);
    }

    static GeminiEndpoint vertexAi(Vertex vertex, Optional<String> gateway) {
        return new GeminiEndpoint(gateway.map(GeminiEndpoint::parse).orElseGet(vertex::address), vertex);
    }

    boolean isClearText() {
        return "http".equals(baseUrl.getScheme());
    }

    private static URI parse(String url) {
        return ApiAddress.parse(
                url, "The base URL of the Gemini gateway (GOOGLE_GEMINI_BASE_URL)", "https://gateway.example/gemini");
    }

    /** For people; holds no secret. */
    String description() {
        return (vertex == null ? "Gemini API" : "Vertex AI in " + vertex.location()) + " at " + baseUrl.getHost();
    }
}
