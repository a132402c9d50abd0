package com.aiqaramba.llm.openai;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.llm.Traces;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiErrorsTest {
    private final OpenAiServer server = new OpenAiServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_value, INVALID_REQUEST, 1",
        "400, context_length_exceeded, CONTEXT_TOO_LONG, 1",
        "400, content_policy_violation, BLOCKED, 1",
        "400, content_filter, BLOCKED, 1",
        "400, invalid_api_key, AUTHENTICATION, 1",
        "401, invalid_api_key, AUTHENTICATION, 1",
        "402, '', QUOTA_EXHAUSTED, 1",
        "403, unsupported_country, AUTHENTICATION, 1",
        "404, model_not_found, INVALID_REQUEST, 1",
        "408, '', TIMEOUT, 6",
        "413, '', CONTEXT_TOO_LONG, 1",
        "422, '', INVALID_REQUEST, 1",
        "429, rate_limit_exceeded, RATE_LIMITED, 6",
        "429, insufficient_quota, QUOTA_EXHAUSTED, 1",
        "500, server_error, OVERLOADED, 6",
        "500, exceed_context_size_error, CONTEXT_TOO_LONG, 1",
        "502, '', OVERLOADED, 6",
        "503, '', OVERLOADED, 6",
        "529, overloaded_error, OVERLOADED, 6"
    })
    void each_status_has_its_kind_and_its_number_of_requests(int status, String code, Kind kind, int requests) {
        server.answers(error(status, "\"" + code + "\"", "secret page " + OpenAiServer.KEY));

        ModelException failure = server.failure();

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining("HTTP " + status).hasMessageContaining(code);
        assertThat(Traces.of(failure)).doesNotContain("secret page", OpenAiServer.KEY);
        assertThat(server.requests()).isEqualTo(requests);
        assertThat(server.waits()).hasSize(requests - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vLLM | OPENAI_COMPATIBLE | 400 | {\"object\":\"error\",\"message\":\"This model's maximum context "
                        + "length is 10000 tokens.\",\"type\":\"BadRequestError\",\"code\":400} | CONTEXT_TOO_LONG",
                "newer vLLM | OPENAI_COMPATIBLE | 400 | {\"error\":{\"message\":\"This model's maximum context length "
                        + "is 10 tokens.\",\"type\":\"BadRequestError\",\"code\":400}} | CONTEXT_TOO_LONG",
                "llama.cpp | LLAMA_CPP | 400 | {\"error\":{\"code\":400,\"message\":\"the request exceeds the "
                        + "available context size\",\"type\":\"exceed_context_size_error\"}} | CONTEXT_TOO_LONG",
                "llama.cpp starts | LLAMA_CPP | 503 | {\"error\":{\"code\":503,\"message\":\"Loading "
                        + "model\",\"type\":\"unavailable_error\"}} | OVERLOADED",
                "xAI, length | XAI | 400 | {\"code\":\"Some argument\",\"error\":\"This model's maximum prompt length "
                        + "is 131072 but\"} | CONTEXT_TOO_LONG",
                "xAI, key | XAI | 400 | {\"code\":\"Some argument\",\"error\":\"Incorrect API key provided: xa***\"} "
                        + "| AUTHENTICATION",
                "OpenRouter, moderation | OPENROUTER | 403 | "
                        + "{\"error\":{\"code\":403,\"message\":\"flagged\",\"metadata\":{\"reasons\":[\"violence\"]}}"
                        + "} | BLOCKED",
                "OpenRouter, rights | OPENROUTER | 403 | {\"error\":{\"code\":403,\"message\":\"no\"}} | "
                        + "AUTHENTICATION",
                "Ollama | OLLAMA | 404 | {\"error\":{\"message\":\"model not "
                        + "found\",\"type\":\"not_found_error\",\"code\":null}} | INVALID_REQUEST",
                "a proxy | OPENAI | 502 | <html>Bad gateway</html> | OVERLOADED",
                "a list | OPENAI | 429 | [{\"error\":{\"code\":\"insufficient_quota\"}}] | QUOTA_EXHAUSTED"
            })
    void each_server_has_a_form_of_its_own(String name, OpenAiProvider provider, int status, String body, Kind kind) {
        server.answers(aResponse().withStatus(status).withBody(body));

        assertThat(server.failure(provider).kind()).as(name).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"code\":502,\"message\":\"secret page\"}} | OVERLOADED | 6",
                "{\"error\":{\"code\":429,\"message\":\"secret page\"}} | RATE_LIMITED | 6",
                "{\"error\":\"secret page\"} | OVERLOADED | 6",
                "{\"choices\":[{\"error\":{\"code\":402,\"message\":\"secret page\"},\"finish_reason\":\"error\"}]} | "
                        + "QUOTA_EXHAUSTED | 1"
            })
    void an_error_in_an_answer_of_success_is_an_error(String body, Kind kind, int requests) {
        server.answers(body);

        ModelException failure = server.failure(OpenAiProvider.OPENROUTER);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(Traces.of(failure)).doesNotContain("secret page");
        assertThat(server.requests()).isEqualTo(requests);
    }

    @Test
    void what_to_do_is_named() {
        server.answers(error(401, "null", ""));
        assertThat(server.failure(OpenAiProvider.XAI))
                .hasMessageContaining("xAI answered with HTTP 401")
                .hasMessageContaining("XAI_API_KEY");
        server.answers(error(404, "null", ""));
        assertThat(server.failure(OpenAiProvider.OPENAI))
                .hasMessageContaining("'gpt-test' is unknown")
                .hasMessageContaining("AIQARAMBA_MODEL")
                .hasMessageNotContaining("data_collection");
        assertThat(server.failure(OpenAiProvider.OPENROUTER)).hasMessageContaining("data_collection: deny");
    }

    @ParameterizedTest
    @CsvSource({"secret page", "secret-page", "test-key-3f9a1c", "sk123"})
    void codes_that_are_no_identifiers_are_not_repeated(String code) {
        assertThat(server.answers(error(400, "\"" + code + "\"", "")).failure().getMessage())
                .doesNotContain(code);
    }

    @Test
    void the_seconds_in_the_header_are_the_shortest_wait() {
        server.answers(aResponse().withStatus(429).withHeader("Retry-After", "70"));

        assertThat(server.failure().retryAfter()).contains(Duration.ofSeconds(70));
        assertThat(server.waits()).hasSize(5).containsOnly(Duration.ofSeconds(70));
    }

    @Test
    void the_date_in_the_header_is_read_by_the_clock() {
        server.answers(aResponse().withStatus(503).withHeader("Retry-After", "Sat, 21 Nov 2026 20:01:30 GMT"));

        assertThat(server.failure().retryAfter()).contains(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "99999999999999999999", "''"})
    void a_header_that_says_nothing_of_use_changes_nothing(String header) {
        server.answers(aResponse().withStatus(429).withHeader("Retry-After", header));

        assertThat(server.failure().retryAfter()).isEmpty();
        assertThat(server.waits().get(0)).isBetween(Duration.ofMillis(3_500), Duration.ofMillis(6_500));
    }

    @Test
    void a_hint_beyond_two_minutes_ends_at_once() {
        server.answers(aResponse().withStatus(429).withHeader("Retry-After", "3600"));

        assertThat(server.failure()).hasMessageContaining("asks to wait 3600 s");
        assertThat(server.requests()).isEqualTo(1);
    }

    private static ResponseDefinitionBuilder error(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withBody("{\"error\":{\"message\":\"%s\",\"type\":\"some_type\",\"param\":null,\"code\":%s}}"
                        .formatted(message, code));
    }
}
