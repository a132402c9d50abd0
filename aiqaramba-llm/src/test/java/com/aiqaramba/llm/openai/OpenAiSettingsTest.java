package com.aiqaramba.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.llm.Traces;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiSettingsTest {
    private static final String KEY = "test-key-3f9a1c";

    @ParameterizedTest
    @CsvSource({
        "OPENAI, OPENAI_API_KEY, 'gpt-test, OpenAI at api.openai.com'",
        "XAI, XAI_API_KEY, 'gpt-test, xAI at api.x.ai'",
        "OPENROUTER, OPENROUTER_API_KEY, 'gpt-test, OpenRouter at openrouter.ai'",
        "OLLAMA, OLLAMA_API_KEY, 'gpt-test, Ollama at localhost'",
        "LLAMA_CPP, LLAMA_CPP_API_KEY, 'gpt-test, llama.cpp at localhost'",
        "OPENAI_COMPATIBLE, OPENAI_COMPATIBLE_API_KEY, 'gpt-test, OpenAI-compatible server at localhost'"
    })
    void a_key_and_a_model_are_enough(OpenAiProvider provider, String variable, String description) {
        Map<String, String> variables = Map.of(variable, KEY + "\n", "AIQARAMBA_MODEL", " gpt-test ");

        try (OpenAiChatModel model =
                OpenAiChatModel.builderFrom(provider, variables).build()) {
            assertThat(model).hasToString("OpenAiChatModel[" + description + "]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_runs_here_needs_no_key_and_everything_else_does(OpenAiProvider provider) {
        var builder = OpenAiChatModel.builderFrom(
                provider, Map.of("AIQARAMBA_MODEL", "gpt-test", provider.keyVariable(), " "));

        if (provider.isLocal()) {
            builder.build().close();
        } else {
            assertThatThrownBy(builder::build)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(provider.keyVariable())
                    .hasMessageContaining("replay");
        }
    }

    @Test
    void another_address_can_be_named() {
        Map<String, String> variables = Map.of(
                "AIQARAMBA_MODEL", "own/model:latest",
                "OPENAI_COMPATIBLE_BASE_URL", "https://models.example:8443/v1/");

        try (OpenAiChatModel model = OpenAiChatModel.builderFrom(OpenAiProvider.OPENAI_COMPATIBLE, variables)
                .build()) {
            assertThat(model)
                    .hasToString("OpenAiChatModel[own/model:latest, OpenAI-compatible server at models.example]");
        }
    }

    @Test
    void a_missing_model_is_asked_for() {
        assertThatThrownBy(() -> OpenAiChatModel.builderFrom(OpenAiProvider.OPENAI, Map.of("OPENAI_API_KEY", KEY))
                        .build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("AIQARAMBA_MODEL");
        assertThatThrownBy(() -> OpenAiChatModel.builder(OpenAiProvider.OLLAMA).build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("AIQARAMBA_MODEL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\nb", "schlüssel-ü", "a\0"})
    void a_key_that_no_header_can_hold_is_refused_without_showing_it(String key) {
        assertThatThrownBy(() -> builder().apiKey(key.toCharArray()).build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("OPENAI_API_KEY")
                .satisfies(e -> assertThat(Traces.of(e)).doesNotContain(key));
    }

    @Test
    void a_secret_may_be_closed_once_the_model_is_built() {
        Secret secret = Secret.of(KEY.toCharArray());

        try (OpenAiChatModel model = builder().apiKey(secret).build()) {
            secret.close();

            assertThat(model.toString()).doesNotContain(KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "é"})
    void a_malformed_model_name_is_refused(String name) {
        assertThatThrownBy(() -> builder().model(name).build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("AIQARAMBA_MODEL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gateway.example",
                "http://10.0.0.1",
                "http://localhost.example",
                "ftp://localhost",
                "gateway.example",
                "https://user:secret@gateway.example",
                "https://gateway.example?key=secret",
                "::"
            })
    void a_server_must_be_encrypted_or_on_this_machine(String url) {
        assertThatThrownBy(() -> builder().baseUrl(url).build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("OPENAI_BASE_URL")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0000001S", "P2D"})
    void a_timeout_out_of_range_is_refused(Duration timeout) {
        assertThatThrownBy(() -> builder().timeout(timeout).build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("timeout");
    }

    private static OpenAiChatModel.Builder builder() {
        return OpenAiChatModel.builder(OpenAiProvider.OPENAI)
                .apiKey(KEY.toCharArray())
                .model("gpt-test");
    }
}
