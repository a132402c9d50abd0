package com.aiqaramba.llm.gemini;

import com.aiqaramba.llm.ProviderServer;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import java.time.Duration;
import java.time.InstantSource;

/** A server that speaks Gemini's API. */
final class GeminiServer extends ProviderServer<GeminiChatModel> {
    static final String STOP = """
            {"candidates":[{"content":{"role":"model","parts":[{"text":"hi"}]},"finishReason":"STOP"}],
             "usageMetadata":{"promptTokenCount":10,"candidatesTokenCount":2,"totalTokenCount":12},
             "modelVersion":"gemini-3.8-flash-001"}""";

    /** A token that never expires. */
    static GoogleCredentials credentials() {
        return GoogleCredentials.create(new AccessToken("token-1", null));
    }

    GeminiChatModel.Builder builder() {
        return GeminiChatModel.builder()
                .apiKey(KEY.toCharArray())
                .baseUrl(url())
                .timeout(Duration.ofSeconds(20))
                .clock(InstantSource.fixed(NOW))
                .sleeper(this::waited);
    }

    @Override
    protected GeminiChatModel newModel() {
        return builder().build();
    }

    @Override
    protected void close(GeminiChatModel model) {
        model.close();
    }

    @Override
    public String url() {
        return "http://localhost:" + wireMock().port();
    }
}
