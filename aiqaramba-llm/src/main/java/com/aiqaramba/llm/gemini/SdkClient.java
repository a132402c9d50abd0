package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.ConfigurationException;
import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Makes the SDK's client so that the environment decides nothing and nothing is sent twice. */
final class SdkClient {
    /** One attempt and no status to retry on: with the first alone the SDK still sleeps before it gives up. */
    private static final HttpRetryOptions ONCE =
            HttpRetryOptions.builder().attempts(1).httpStatusCodes(List.of()).build();

    private SdkClient() {}

    static Client create(
            GeminiEndpoint endpoint, @Nullable Secret key, OkHttpClient http, UnaryOperator<Client.Builder> extra) {
        HttpOptions options = HttpOptions.builder()
                .retryOptions(ONCE)
                .baseUrl(endpoint.baseUrl().toString())
                .build();
        Client.Builder builder = Client.builder()
                .vertexAI(endpoint.vertex() != null)
                .httpOptions(options)
                .clientOptions(ClientOptions.builder().customHttpClient(http).build());
        if (endpoint.vertex() != null) {
            builder.project(endpoint.vertex().project())
                    .location(endpoint.vertex().location());
        }
        if (key != null) {
            builder.apiKey(key.use(String::new));
        }
        return build(extra.apply(builder));
    }

    private static Client build(Client.Builder builder) {
        try {
            return builder.build();
        } catch (RuntimeException e) {
            throw new ConfigurationException(
                    "Google Cloud credentials were not found. Run 'gcloud auth application-default login', or set"
                            + " GOOGLE_APPLICATION_CREDENTIALS to the file of a service account's key.",
                    e);
        }
    }
}
