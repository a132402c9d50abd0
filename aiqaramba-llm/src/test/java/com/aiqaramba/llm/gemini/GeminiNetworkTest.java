package com.aiqaramba.llm.gemini;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.llm.ClosingServer;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.github.tomakehurst.wiremock.http.Fault;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class GeminiNetworkTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final GeminiServer server = new GeminiServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void headers_that_do_not_come_in_time_are_a_timeout() {
        server.answers(aResponse().withBody(GeminiServer.STOP).withFixedDelay(30_000));

        ModelException failure = server.failure(impatient());

        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(failure).hasMessageContaining("within 300 ms");
        assertThat(server.waits()).hasSize(1);
    }

    @Test
    void silence_has_no_limit_but_the_deadline() {
        Duration timeout = Duration.ofMinutes(2);
        OkHttpClient http = GeminiTransport.client(
                GeminiEndpoint.geminiApi(Optional.empty()),
                timeout,
                new ExchangeInterceptor(1_000, InstantSource.system()));

        assertThat(http.callTimeoutMillis()).isEqualTo(120_000);
        assertThat(http.readTimeoutMillis()).isZero();
        assertThat(http.writeTimeoutMillis()).isZero();
    }

    @Test
    void a_body_that_drips_beyond_the_deadline_is_a_timeout() {
        server.answers(aResponse().withBody(GeminiServer.STOP).withChunkedDribbleDelay(20, 30_000));

        assertThat(server.failure(impatient()).kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(server.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECTION_RESET_BY_PEER, CONNECTION",
        "EMPTY_RESPONSE, CONNECTION",
        "RANDOM_DATA_THEN_CLOSE, CONNECTION",
        "MALFORMED_RESPONSE_CHUNK, CONNECTION"
    })
    void a_broken_connection_is_tried_again_by_us_alone(Fault fault, Kind kind) {
        server.answers(aResponse().withFault(fault));

        assertThat(server.failure().kind()).isEqualTo(kind);
        assertThat(server.requests()).isEqualTo(6);
        assertThat(server.waits()).hasSize(5);
    }

    @Test
    void a_pooled_connection_that_died_is_not_resent_silently() {
        GeminiChatModel model = server.model();
        server.answers(GeminiServer.STOP);
        assertThat(server.failure(model)).isNull();

        server.answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        server.failure(model);

        assertThat(server.requests()).isEqualTo(1 + 6);
    }

    @Test
    void a_connection_that_the_server_closed_while_it_was_idle_is_replaced_at_once() throws Exception {
        try (ClosingServer closing = ClosingServer.answering(GeminiServer.STOP)) {
            GeminiChatModel model =
                    server.opened(server.builder().baseUrl(closing.url()).build());

            for (int i = 0; i < 20; i++) {
                assertThat(server.failure(model)).isNull();
                closing.closeConnections();
            }

            assertThat(server.waits()).isEmpty();
            assertThat(closing.requests()).isEqualTo(20);
            assertThat(closing.connections()).isEqualTo(20);
        }
    }

    @Test
    void a_connection_that_the_server_keeps_is_used_again() throws Exception {
        try (ClosingServer keeping = ClosingServer.answering(GeminiServer.STOP)) {
            GeminiChatModel model =
                    server.opened(server.builder().baseUrl(keeping.url()).build());

            server.failure(model);
            server.failure(model);

            assertThat(keeping.requests()).isEqualTo(2);
            assertThat(keeping.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_closes_each_connection_at_once_is_a_failed_connection() throws Exception {
        try (ClosingServer closed = ClosingServer.closingAtOnce()) {
            GeminiChatModel model =
                    server.opened(server.builder().baseUrl(closed.url()).build());

            assertThat(server.failure(model).kind()).isEqualTo(Kind.CONNECTION);
            assertThat(server.waits()).hasSize(5);
            assertThat(closed.requests()).isZero();
        }
    }

    @Test
    void nobody_listening_is_a_failed_connection() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        GeminiChatModel model = server.opened(
                server.builder().baseUrl("http://localhost:" + port).build());

        assertThat(server.failure(model).kind()).isEqualTo(Kind.CONNECTION);
        assertThat(server.waits()).hasSize(5);
    }

    @Test
    void an_answer_of_nearly_20_megabytes_is_read() {
        String text = "x".repeat(19 * 1024 * 1024);

        ChatResponse response = server.answers(answer(text)).ask();

        assertThat(response.message().text()).hasSize(text.length());
    }

    @Test
    void a_longer_answer_is_not_read_to_its_end() {
        server.answers(answer("x".repeat(21 * 1024 * 1024)));

        ModelException failure = server.failure(server.opened(server.builder()
                .retryPolicy(RetryPolicy.builder().retries(0).build())
                .build()));

        assertThat(failure.kind()).isEqualTo(Kind.BAD_ANSWER);
        assertThat(failure).hasMessageContaining("longer than 20971520 bytes");
    }

    @Test
    void an_interrupt_ends_a_hanging_call_on_the_wire() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch hungUp = new CountDownLatch(1);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread silent = new Thread(() -> readUntilHungUp(socket, arrived, hungUp), "silent-server");
            silent.start();
            GeminiChatModel model = server.opened(server.builder()
                    .baseUrl("http://localhost:" + socket.getLocalPort())
                    .build());
            FutureTask<ModelException> call = new FutureTask<>(() -> {
                assertThatThrownBy(() -> model.chat(GeminiServer.request("hello"), ChatListener.SILENT))
                        .isInstanceOf(InterruptedException.class);
                return null;
            });
            Thread caller = new Thread(call, "caller");
            caller.start();
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

            caller.interrupt();

            call.get(10, TimeUnit.SECONDS);
            assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
            silent.join();
        }
        assertThat(server.waits()).isEmpty();
    }

    @Test
    void an_interrupted_thread_sends_nothing() {
        server.answers(GeminiServer.STOP);
        GeminiChatModel model = server.model();

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> model.chat(GeminiServer.request("hello"), ChatListener.SILENT))
                .isInstanceOf(InterruptedException.class);
        assertThat(server.requests()).isZero();
    }

    @Test
    void calls_in_parallel_do_not_wait_for_each_other() throws Exception {
        int parallel = 12;
        CyclicBarrier together = new CyclicBarrier(parallel);
        ExecutorService threads = Executors.newFixedThreadPool(2 * parallel);
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            await(together);
            byte[] body = GeminiServer.STOP.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
        try {
            GeminiChatModel model = server.opened(server.builder()
                    .baseUrl("http://localhost:" + http.getAddress().getPort())
                    .build());
            List<Future<ChatResponse>> answers = new ArrayList<>();
            for (int i = 0; i < parallel; i++) {
                answers.add(threads.submit(() -> model.chat(GeminiServer.request("hello"), ChatListener.SILENT)));
            }
            for (Future<ChatResponse> answer : answers) {
                assertThat(answer.get(30, TimeUnit.SECONDS).message().text()).isEqualTo("hi");
            }
        } finally {
            http.stop(0);
            threads.shutdownNow();
        }
    }

    private GeminiChatModel impatient() {
        return server.opened(server.builder()
                .timeout(SHORT)
                .retryPolicy(RetryPolicy.builder().retries(1).build())
                .build());
    }

    private static String answer(String text) {
        return "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"" + text + "\"}]},\"finishReason\":\"STOP\"}]}";
    }

    private static void await(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static void readUntilHungUp(ServerSocket socket, CountDownLatch arrived, CountDownLatch hungUp) {
        try (var connection = socket.accept()) {
            var in = connection.getInputStream();
            while (in.read() >= 0) {
                arrived.countDown();
            }
            hungUp.countDown();
        } catch (IOException e) {
            hungUp.countDown();
        }
    }
}
