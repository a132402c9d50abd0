package com.aiqaramba.llm.gemini;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.llm.Traces;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeminiErrorsTest {
    private static final String ERROR = """
            {"error":{"code":%d,"status":"%s","message":"%s","details":[%s]}}""";
    private static final String BAD_KEY = """
            {"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID",\
            "domain":"googleapis.com"}""";
    private static final String RETRY_IN_53_SECONDS = """
            {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"53.5s"}""";
    private static final String QUOTA = """
            {"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[
              {"quotaMetric":"generate_requests","quotaId":"GenerateRequests%sPerProject"}]}""";

    private final GeminiServer server = new GeminiServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_ARGUMENT, INVALID_REQUEST, 1",
        "400, FAILED_PRECONDITION, INVALID_REQUEST, 1",
        "401, UNAUTHENTICATED, AUTHENTICATION, 1",
        "402, '', QUOTA_EXHAUSTED, 1",
        "403, PERMISSION_DENIED, AUTHENTICATION, 1",
        "404, NOT_FOUND, INVALID_REQUEST, 1",
        "408, '', TIMEOUT, 6",
        "413, '', CONTEXT_TOO_LONG, 1",
        "429, RESOURCE_EXHAUSTED, RATE_LIMITED, 6",
        "500, INTERNAL, OVERLOADED, 6",
        "503, UNAVAILABLE, OVERLOADED, 6",
        "504, DEADLINE_EXCEEDED, OVERLOADED, 6"
    })
    void each_status_has_its_kind_and_its_number_of_requests(int status, String code, Kind kind, int requests) {
        server.answers(error(status, code, "secret page " + GeminiServer.KEY, ""));

        ModelException failure = server.failure();

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining("HTTP " + status).hasMessageContaining(code);
        assertThat(Traces.of(failure)).doesNotContain("secret page", GeminiServer.KEY);
        assertThat(server.requests()).isEqualTo(requests);
        assertThat(server.waits()).hasSize(requests - 1);
    }

    @Test
    void waits_without_a_hint_lie_in_the_documented_ranges() {
        server.answers(error(503, "UNAVAILABLE", "", "")).failure();

        assertThat(server.waits().get(0)).isBetween(Duration.ofMillis(3_500), Duration.ofMillis(6_500));
        assertThat(server.waits().get(1)).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(13));
        assertThat(server.waits().get(2)).isBetween(Duration.ofSeconds(14), Duration.ofSeconds(26));
        assertThat(server.waits().get(3)).isBetween(Duration.ofSeconds(28), Duration.ofSeconds(52));
        assertThat(server.waits().get(4)).isBetween(Duration.ofSeconds(56), Duration.ofSeconds(60));
    }

    @Test
    void a_key_that_is_refused_as_a_bad_request_is_a_matter_of_the_key() {
        ModelException failure = server.answers(error(400, "INVALID_ARGUMENT", "API key not valid.", BAD_KEY))
                .failure();

        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
        assertThat(failure).hasMessageContaining("API_KEY_INVALID").hasMessageContaining("GEMINI_API_KEY");
        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).",
        "Request payload size exceeds the limit: 20971520 bytes."
    })
    void a_conversation_that_is_too_long_is_named_so(String message) {
        assertThat(server.answers(error(400, "INVALID_ARGUMENT", message, ""))
                        .failure()
                        .kind())
                .isEqualTo(Kind.CONTEXT_TOO_LONG);
    }

    @Test
    void an_unknown_model_is_named() {
        assertThat(server.answers(error(404, "NOT_FOUND", "models/x is not found", ""))
                        .failure())
                .hasMessageContaining("'gemini-3.8-flash' is unknown")
                .hasMessageContaining("AIQARAMBA_MODEL");
    }

    @Test
    void the_seconds_in_the_header_are_the_shortest_wait() {
        server.answers(aResponse().withStatus(429).withHeader("Retry-After", "70"));

        ModelException failure = server.failure();

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(70));
        assertThat(server.waits()).hasSize(5).containsOnly(Duration.ofSeconds(70));
    }

    @Test
    void the_date_in_the_header_is_read_by_the_clock() {
        server.answers(aResponse().withStatus(503).withHeader("Retry-After", "Sat, 21 Nov 2026 20:01:30 GMT"));

        assertThat(server.failure().retryAfter()).contains(Duration.ofSeconds(90));
        assertThat(server.waits()).containsOnly(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "99999999999999999999", "''", "'Sat, 21 Nov 2020 20:01:30 GMT'"})
    void a_header_that_says_nothing_of_use_changes_nothing(String header) {
        server.answers(aResponse().withStatus(429).withHeader("Retry-After", header));

        assertThat(server.failure().kind()).isEqualTo(Kind.RATE_LIMITED);

        assertThat(server.waits()).hasSize(5);
        assertThat(server.waits().get(0)).isBetween(Duration.ofMillis(3_500), Duration.ofMillis(6_500));
    }

    @Test
    void the_delay_in_the_body_is_honoured() {
        server.answers(error(429, "RESOURCE_EXHAUSTED", "", RETRY_IN_53_SECONDS + "," + QUOTA.formatted("PerMinute")));

        assertThat(server.failure().retryAfter()).contains(Duration.ofMillis(53_500));

        assertThat(server.requests()).isEqualTo(6);
        assertThat(server.waits().subList(0, 4)).containsOnly(Duration.ofMillis(53_500));
        assertThat(server.waits().get(4)).isBetween(Duration.ofSeconds(56), Duration.ofSeconds(60));
    }

    @Test
    void the_longer_of_two_hints_counts() {
        server.answers(aResponse()
                .withStatus(429)
                .withHeader("Retry-After", "3")
                .withBody(ERROR.formatted(429, "RESOURCE_EXHAUSTED", "", RETRY_IN_53_SECONDS)));

        assertThat(server.failure().retryAfter()).contains(Duration.ofMillis(53_500));
    }

    @Test
    void the_quota_of_the_day_ends_at_once() {
        server.answers(error(429, "RESOURCE_EXHAUSTED", "", RETRY_IN_53_SECONDS + "," + QUOTA.formatted("PerDay")));

        assertThat(server.failure().kind()).isEqualTo(Kind.QUOTA_EXHAUSTED);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void a_hint_beyond_two_minutes_ends_at_once() {
        server.answers(aResponse().withStatus(429).withHeader("Retry-After", "3600"));

        assertThat(server.failure()).hasMessageContaining("asks to wait 3600 s");
        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"400", "429", "500"})
    void an_error_without_a_readable_body_keeps_its_kind(int status) {
        server.answers(aResponse().withStatus(status).withBody("<html>secret page</html>"));

        ModelException failure = server.failure();

        assertThat(failure).hasMessageContaining("HTTP " + status);
        assertThat(Traces.of(failure)).doesNotContain("secret page");
    }

    @Test
    void codes_that_look_like_prose_are_not_repeated() {
        assertThat(server.answers(error(400, "secret page", "", "")).failure().getMessage())
                .doesNotContain("secret page");
    }

    @Test
    void a_redirect_is_not_followed() {
        server.answers(aResponse().withStatus(307).withHeader("Location", server.url() + "/elsewhere"));

        assertThat(server.failure().kind()).isEqualTo(Kind.INVALID_REQUEST);
        assertThat(server.requests()).isEqualTo(1);
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder error(
            int status, String code, String message, String details) {
        return aResponse().withStatus(status).withBody(ERROR.formatted(status, code, message, details));
    }
}
