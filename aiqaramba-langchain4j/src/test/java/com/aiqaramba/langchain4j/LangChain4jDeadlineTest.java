package com.aiqaramba.langchain4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LangChain4jDeadlineTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final AnthropicServer server = new AnthropicServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void silence_ends_at_the_deadline() {
        server.answers(aResponse().withBody(AnthropicServer.TEXT).withFixedDelay(30_000));

        ModelException failure =
                AnthropicServer.failure(server.builder().timeout(SHORT).build());

        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(failure).hasMessageContaining("within 300 ms");
    }

    @Test
    void an_answer_that_drips_ends_at_the_deadline() {
        server.answers(aResponse().withBody(AnthropicServer.TEXT).withChunkedDribbleDelay(20, 30_000));

        assertThat(AnthropicServer.failure(server.builder().timeout(SHORT).build())
                        .kind())
                .isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void an_interrupt_ends_the_wait_and_the_client_hangs_up() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch hungUp = new CountDownLatch(1);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread silent = new Thread(() -> readUntilHungUp(socket, arrived, hungUp), "silent-server");
            silent.start();
            var model = LangChain4jChatModel.of(
                    AnthropicServer.client(URI.create("http://localhost:" + socket.getLocalPort())));
            var call = new FutureTask<>(() -> interruptedWait(model));
            Thread caller = new Thread(call, "caller");
            caller.start();
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

            caller.interrupt();

            assertThat(call.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
            silent.join();
        }
    }

    @Test
    void a_client_that_ignores_interrupts_holds_nobody_back() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        var model = LangChain4jChatModel.of(PlainModel.doing(request -> {
            arrived.countDown();
            awaitWhateverHappens(release);
            throw new IllegalStateException("nobody waits for this");
        }));
        var call = new FutureTask<>(() -> interruptedWait(model));
        Thread caller = new Thread(call, "caller");
        caller.start();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

        caller.interrupt();

        assertThat(call.get(10, TimeUnit.SECONDS)).isTrue();
        release.countDown();
    }

    @Test
    void an_interrupted_thread_sends_nothing() {
        server.answers(AnthropicServer.TEXT);

        Thread.currentThread().interrupt();

        assertThatThrownBy(server::ask).isInstanceOf(InterruptedException.class);
        assertThat(server.requests()).isZero();
    }

    @Test
    void a_call_runs_on_a_daemon_thread_of_its_own_name() throws Exception {
        var seen = new FutureTask<>(Thread::currentThread);
        var model = LangChain4jChatModel.of(PlainModel.doing(request -> {
            seen.run();
            return PlainModel.text("hi");
        }));

        model.chat(AnthropicServer.request(), ChatListener.SILENT);

        Thread thread = seen.get();
        assertThat(thread.getName()).startsWith("aiqaramba-langchain4j-");
        assertThat(thread.isDaemon()).isTrue();
        thread.join();
    }

    @Test
    void a_timeout_out_of_range_is_refused() {
        var builder = server.builder();

        assertThatThrownBy(() -> builder.timeout(Duration.ZERO)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> builder.timeout(Duration.ofDays(2))).isInstanceOf(ConfigurationException.class);
    }

    private static boolean interruptedWait(LangChain4jChatModel model) {
        assertThatThrownBy(() -> model.chat(AnthropicServer.request(), ChatListener.SILENT))
                .isInstanceOf(InterruptedException.class);
        return true;
    }

    private static void awaitWhateverHappens(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException ignored) {
                // as a client does that takes no notice
            }
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
