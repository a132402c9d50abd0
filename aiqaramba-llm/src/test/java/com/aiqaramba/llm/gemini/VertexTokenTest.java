package com.aiqaramba.llm.gemini;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On Vertex AI each exchange may have to fetch a token first. That is part of the exchange. */
@Timeout(60)
class VertexTokenTest {
    private final GeminiServer server = new GeminiServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_token_is_fetched_before_the_first_exchange_alone() throws Exception {
        server.answers(GeminiServer.STOP);
        server.wireMock().stubFor(post("/token").willReturn(okJson("""
                {"access_token":"token-2","expires_in":3600,"token_type":"Bearer"}""")));
        GeminiChatModel model = model(server.url() + "/token", Duration.ofSeconds(30));

        assertThat(server.failure(model)).isNull();
        assertThat(server.failure(model)).isNull();

        server.wireMock().verify(1, postRequestedFor(urlEqualTo("/token")));
        server.wireMock().verify(3, postRequestedFor(anyUrl()));
    }

    @Test
    void a_token_that_does_not_come_ends_the_exchange_at_its_deadline() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            GeminiChatModel model = model(address(silent), Duration.ofMillis(500));

            assertThat(server.failure(model))
                    .isInstanceOfSatisfying(
                            ModelException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(ModelException.Kind.TIMEOUT));
        }
    }

    @Test
    void an_interrupt_ends_the_wait_for_a_token() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            GeminiChatModel model = model(address(silent), Duration.ofSeconds(50));
            FutureTask<Throwable> call = new FutureTask<>(
                    () -> catchThrowable(() -> model.chat(GeminiServer.request("hi"), ChatListener.SILENT)));
            Thread caller = new Thread(call, "aiqaramba-test-caller");
            caller.start();
            try (Socket asked = silent.accept()) {
                caller.interrupt();

                assertThat(call.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
                assertThat(asked.isConnected()).isTrue();
            }
        }
    }

    @Test
    void credentials_that_google_refuses_are_named_and_the_answer_is_not_quoted() throws Exception {
        server.wireMock()
                .stubFor(post("/token").willReturn(aResponse().withStatus(400).withBody("""
                        {"error":"invalid_grant","error_description":"Account of nobody@example.com"}""")));
        GeminiChatModel model = model(server.url() + "/token", Duration.ofSeconds(30));

        assertThat(server.failure(model)).isInstanceOfSatisfying(ModelException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ModelException.Kind.AUTHENTICATION);
            assertThat(failure)
                    .hasMessageContaining("GOOGLE_APPLICATION_CREDENTIALS")
                    .hasNoCause();
            assertThat(failure.getMessage()).doesNotContain("nobody");
        });
        server.wireMock().verify(1, postRequestedFor(anyUrl()));
    }

    private static String address(ServerSocket socket) {
        return "http://localhost:" + socket.getLocalPort() + "/token";
    }

    private GeminiChatModel model(String tokenServer, Duration timeout) throws Exception {
        GoogleCredentials credentials = ServiceAccountCredentials.newBuilder()
                .setClientEmail("nobody@example.com")
                .setPrivateKey(
                        KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate())
                .setTokenServerUri(URI.create(tokenServer))
                .build()
                .createScoped("https://www.googleapis.com/auth/cloud-platform");
        return server.opened(GeminiChatModel.builder()
                .vertex("my-project", "eu")
                .baseUrl(server.url())
                .timeout(timeout)
                .retryPolicy(RetryPolicy.builder().retries(0).build())
                .sdk(builder -> builder.credentials(credentials))
                .build());
    }
}
