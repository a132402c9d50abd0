package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.error.ConfigurationException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the model is and how it is paid: with a key on the Gemini API, or with Google Cloud credentials on Vertex AI.
 *
 * @param baseUrl the gateway or the Gemini API; null for Vertex AI's own address
 * @param vertex project and location; null on the Gemini API
 */
record Endpoint(@Nullable URI baseUrl, @Nullable Vertex vertex) {
    private static final URI GEMINI_API = URI.create("https://generativelanguage.googleapis.com");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

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
        URI uri;
        try {
            uri = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw refused("is not a URL");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null) {
            throw refused("is not a plain URL of scheme, host, port and path");
        }
        if (!scheme.equals("https")
                && !(scheme.equals("http") && LOOPBACK.matcher(host).matches())) {
            throw refused("is not https; http is for this machine alone (localhost)");
        }
        return uri;
    }

    private static ConfigurationException refused(String why) {
        return new ConfigurationException("The base URL of the Gemini gateway (GOOGLE_GEMINI_BASE_URL) " + why
                + ". Give one like https://gateway.example/gemini.");
    }

    /** For people; holds no secret. */
    String description() {
        String host = baseUrl == null ? "" : " at " + baseUrl.getHost();
        return vertex == null ? "Gemini API" + host : "Vertex AI in " + vertex.location() + host;
    }
}
