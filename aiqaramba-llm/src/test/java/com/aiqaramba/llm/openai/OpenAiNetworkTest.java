package com.aiqaramba.llm.openai;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.llm.ClosingServer;
import com.aiqaramba.llm.Traces;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class OpenAiNetworkTest {
    private final OpenAiServer server = new OpenAiServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_attempt_that_takes_too_long_is_repeated_with_its_time_anew() {
        server.answers(aResponse().withBody(OpenAiServer.STOP).withChunkedDribbleDelay(20, 30_000));

        ModelException failure = server.failure(server.opened(server.builder()
                .timeout(Duration.ofMillis(300))
                .retryPolicy(RetryPolicy.builder().retries(1).build())
                .build()));

        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(failure).hasMessageContaining("within 300 ms");
        assertThat(server.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_connection_is_tried_again_by_us_alone(Fault fault) {
        server.answers(aResponse().withFault(fault));

        assertThat(server.failure().kind()).isEqualTo(Kind.CONNECTION);
        assertThat(server.requests()).isEqualTo(6);
        assertThat(server.waits()).hasSize(5);
    }

    @Test
    void a_pooled_connection_that_died_is_not_resent_silently() {
        OpenAiChatModel model = server.model();
        assertThat(server.answers(OpenAiServer.STOP).failure(model)).isNull();

        server.answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)).failure(model);

        assertThat(server.requests()).isEqualTo(1 + 6);
    }

    @Test
    void a_connection_that_the_server_closed_while_it_was_idle_is_replaced_at_once() throws Exception {
        try (ClosingServer closing = ClosingServer.answering(OpenAiServer.STOP)) {
            OpenAiChatModel model =
                    server.opened(server.builder().baseUrl(closing.url()).build());

            for (int i = 0; i < 20; i++) {
                assertThat(server.failure(model)).isNull();
                closing.endConnections();
                closing.awaitHangUp();
            }

            assertThat(server.waits()).isEmpty();
            assertThat(closing.requests()).isEqualTo(20);
            assertThat(closing.connections()).isEqualTo(20);
        }
    }

    @Test
    void nobody_listening_is_a_failed_connection() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        ModelException failure = server.failure(server.opened(
                server.builder().baseUrl("http://localhost:" + port).build()));

        assertThat(failure.kind()).isEqualTo(Kind.CONNECTION);
        assertThat(server.waits()).hasSize(5);
    }

    @Test
    void what_is_no_http_is_not_quoted() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread rude = new Thread(() -> shout(socket), "rude-server");
            rude.start();

            ModelException failure = server.failure(server.opened(server.builder()
                    .baseUrl("http://localhost:" + socket.getLocalPort())
                    .retryPolicy(RetryPolicy.builder().retries(0).build())
                    .build()));

            rude.join();
            assertThat(failure.kind()).isEqualTo(Kind.CONNECTION);
            assertThat(Traces.of(failure)).doesNotContain("secret page");
        }
    }

    @Test
    void an_answer_of_nearly_20_megabytes_is_read() {
        String text = "x".repeat(19 * 1024 * 1024);

        assertThat(server.answers(answer(text)).ask().message().text()).hasSize(text.length());
    }

    @Test
    void a_longer_answer_is_not_read_to_its_end() {
        ModelException failure = server.answers(answer("x".repeat(21 * 1024 * 1024)))
                .failure(server.opened(server.builder()
                        .retryPolicy(RetryPolicy.builder().retries(0).build())
                        .build()));

        assertThat(failure.kind()).isEqualTo(Kind.BAD_ANSWER);
        assertThat(failure).hasMessageContaining("longer than 20971520 bytes");
    }

    @Test
    void closing_the_model_ends_what_is_under_way() throws Exception {
        server.answers(aResponse().withBody(OpenAiServer.STOP).withFixedDelay(30_000));
        OpenAiChatModel model = server.builder()
                .retryPolicy(RetryPolicy.builder().retries(0).build())
                .build();
        FutureTask<ModelException> call = new FutureTask<>(() -> server.failure(model));
        new Thread(call, "caller").start();
        while (server.requests() == 0) {
            Thread.onSpinWait();
        }

        model.close();

        assertThat(call.get(20, TimeUnit.SECONDS).kind()).isEqualTo(Kind.CONNECTION);
    }

    @Test
    void a_closed_model_says_so_and_asks_nobody() {
        OpenAiChatModel model = server.answers(OpenAiServer.STOP).model();
        model.close();
        model.close();

        assertThat(server.failure(model)).hasMessageContaining("is closed");
        assertThat(server.requests()).isZero();
    }

    @Test
    void threads_bear_our_name_and_end_with_the_model() throws Exception {
        OpenAiChatModel model = server.answers(OpenAiServer.STOP).model();
        model.chat(OpenAiServer.request("hello"), ChatListener.SILENT);
        assertThat(ours()).isNotZero();

        model.close();

        while (ours() > 0) {
            Thread.onSpinWait();
        }
    }

    private static long ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("aiqaramba-openai-"))
                .count();
    }

    private static void shout(ServerSocket socket) {
        try (var connection = socket.accept()) {
            connection.getOutputStream().write("secret page\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
            connection.getInputStream().readNBytes(1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String answer(String text) {
        return "{\"choices\":[{\"message\":{\"content\":\"" + text + "\"},\"finish_reason\":\"stop\"}]}";
    }
}
