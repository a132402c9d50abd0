package com.aiqaramba.llm.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.llm.Traces;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.TlsVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeminiSettingsTest {
    private static final String KEY = "test-key-3f9a1c";

    @Test
    void a_missing_key_names_the_ways_out() {
        assertThatThrownBy(() -> GeminiChatModel.fromEnvironment(Map.of("GEMINI_API_KEY", " ")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("GEMINI_API_KEY")
                .hasMessageContaining("https://aistudio.google.com/apikey")
                .hasMessageContaining("replay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GEMINI_API_KEY", "GOOGLE_API_KEY"})
    void a_key_is_enough(String name) {
        try (GeminiChatModel model = GeminiChatModel.fromEnvironment(Map.of(name, KEY + "\n"))) {
            assertThat(model)
                    .hasToString("GeminiChatModel[gemini-3.8-flash, Gemini API at generativelanguage.googleapis.com]");
        }
    }

    @Test
    void model_and_gateway_can_be_named() {
        Map<String, String> variables = Map.of(
                "GEMINI_API_KEY", KEY,
                "AIQARAMBA_MODEL", "gemini-3.8-pro",
                "GOOGLE_GEMINI_BASE_URL", "https://gateway.example/gemini");

        try (GeminiChatModel model = GeminiChatModel.fromEnvironment(variables)) {
            assertThat(model).hasToString("GeminiChatModel[gemini-3.8-pro, Gemini API at gateway.example]");
        }
    }

    @Test
    void vertex_ai_needs_a_project() {
        assertThatThrownBy(() -> GeminiChatModel.fromEnvironment(Map.of("GOOGLE_GENAI_USE_VERTEXAI", "true")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("GOOGLE_CLOUD_PROJECT");
    }

    @Test
    void vertex_ai_is_in_the_european_union_by_default() {
        Map<String, String> variables = Map.of("GOOGLE_GENAI_USE_VERTEXAI", "TRUE", "GOOGLE_CLOUD_PROJECT", "p");

        GeminiChatModel.Builder builder = new GeminiEnvironment(variables)
                .builder()
                .baseUrl("http://localhost:9")
                .sdk(sdk -> sdk.credentials(GeminiServer.credentials()));

        try (GeminiChatModel model = builder.build()) {
            assertThat(model).hasToString("GeminiChatModel[gemini-3.8-flash, Vertex AI in eu at localhost]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "p, evil.example/#, GOOGLE_CLOUD_LOCATION",
        "p, '', GOOGLE_CLOUD_LOCATION",
        "a/b, eu, GOOGLE_CLOUD_PROJECT"
    })
    void a_malformed_project_or_location_is_refused(String project, String location, String setting) {
        assertThatThrownBy(() ->
                        GeminiChatModel.builder().vertex(project, location).build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(setting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\nb", "schlüssel-ü", "a\u0000"})
    void a_key_that_no_header_can_hold_is_refused_without_showing_it(String key) {
        assertThatThrownBy(() ->
                        GeminiChatModel.builder().apiKey(key.toCharArray()).build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("GEMINI_API_KEY")
                .satisfies(e -> assertThat(Traces.of(e)).doesNotContain(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../admin", "a b", "gemini?x=1", "a#b"})
    void a_malformed_model_name_is_refused(String name) {
        assertThatThrownBy(() -> GeminiChatModel.builder()
                        .apiKey(KEY.toCharArray())
                        .model(name)
                        .build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("AIQARAMBA_MODEL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gateway.example",
                "http://10.0.0.1",
                "ftp://localhost",
                "gateway.example",
                "https://user:secret@gateway.example",
                "https://gateway.example?key=secret",
                "::"
            })
    void a_gateway_must_be_encrypted_and_plain(String url) {
        assertThatThrownBy(() -> GeminiChatModel.builder()
                        .apiKey(KEY.toCharArray())
                        .baseUrl(url)
                        .build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("GOOGLE_GEMINI_BASE_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void neither_key_nor_project_is_refused() {
        assertThatThrownBy(() -> GeminiChatModel.builder().build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("GEMINI_API_KEY");
    }

    @Test
    void a_timeout_of_nothing_is_refused() {
        assertThatThrownBy(() -> GeminiChatModel.builder()
                        .apiKey(KEY.toCharArray())
                        .timeout(Duration.ZERO)
                        .build())
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void encrypted_connections_are_tls_1_3_and_nothing_is_repeated_below_us() {
        OkHttpClient client = GeminiTransport.client(
                GeminiEndpoint.geminiApi(Optional.empty()),
                Duration.ofMinutes(2),
                new ExchangeInterceptor(1, InstantSource.system()));

        assertThat(client.connectionSpecs()).hasSize(1);
        ConnectionSpec spec = client.connectionSpecs().get(0);
        assertThat(spec.isTls()).isTrue();
        assertThat(spec.tlsVersions()).containsExactly(TlsVersion.TLS_1_3);
        assertThat(client.retryOnConnectionFailure()).isFalse();
        assertThat(client.followRedirects()).isFalse();
        assertThat(client.callTimeoutMillis()).isEqualTo(120_000);
        GeminiTransport.close(client);
    }
}
