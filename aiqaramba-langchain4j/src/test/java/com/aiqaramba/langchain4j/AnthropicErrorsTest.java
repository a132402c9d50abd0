package com.aiqaramba.langchain4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AnthropicErrorsTest {
    private static final String QUOTED = "the text of the page";

    private final AnthropicServer server = new AnthropicServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "307, ?, INVALID_REQUEST",
        "400, messages.0: not valid, INVALID_REQUEST",
        "400, prompt is too long: 210000 tokens > 200000 maximum, CONTEXT_TOO_LONG",
        "400, Your credit balance is too low, QUOTA_EXHAUSTED",
        "401, invalid x-api-key, AUTHENTICATION",
        "403, not allowed, AUTHENTICATION",
        "404, model: claude-test, INVALID_REQUEST",
        "408, slow, TIMEOUT",
        "413, Request exceeds the maximum size, CONTEXT_TOO_LONG",
        "429, rate limit, RATE_LIMITED",
        "500, oops, OVERLOADED",
        "503, oops, OVERLOADED",
        "529, Overloaded, OVERLOADED"
    })
    void a_refusal_is_told_by_kind_and_never_quoted(int status, String message, Kind kind) {
        server.answers(aResponse().withStatus(status).withBody("""
                {"type":"error","error":{"type":"some_error","message":"%s. %s"}}""".formatted(message, QUOTED)));

        ModelException failure = server.failure();

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining("'claude-test'").hasMessageContaining("HTTP " + status);
        assertThat(trace(failure)).doesNotContain(QUOTED);
        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                QUOTED,
                "<html>" + QUOTED + "</html>",
                "{\"model\":\"m\",\"content\":[{\"type\":\"text\",\"text\":\"" + QUOTED,
                "{\"content\":\"" + QUOTED + "\"}"
            })
    void an_answer_that_is_none_is_a_bad_answer_and_never_quoted(String body) {
        ModelException failure = server.answers(body).failure();

        assertThat(failure.kind()).isEqualTo(Kind.BAD_ANSWER);
        assertThat(trace(failure)).doesNotContain(QUOTED);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_broken_connection_is_one_and_nothing_is_sent_twice(Fault fault) {
        server.answers(aResponse().withFault(fault));

        assertThat(server.failure().kind()).isEqualTo(Kind.CONNECTION);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void nobody_listening_is_a_failed_connection() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var nobody = AnthropicServer.client(URI.create("http://localhost:" + port));

        assertThat(AnthropicServer.failure(LangChain4jChatModel.of(nobody)).kind())
                .isEqualTo(Kind.CONNECTION);
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
