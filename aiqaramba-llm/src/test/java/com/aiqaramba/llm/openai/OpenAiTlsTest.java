package com.aiqaramba.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenAiTlsTest {
    @TempDir
    private static Path folder;

    private static Certificate certificate;

    private final List<String> keysSeen = new CopyOnWriteArrayList<>();
    private @Nullable HttpsServer server;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = Certificate.create(folder);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void tls_1_3_is_spoken_with_an_authority_of_the_hosts_choice() throws Exception {
        String url = start("TLSv1.3");

        assertThat(failure(builder(url).trust(certificate.trusted()))).isNull();

        assertThat(keysSeen).containsExactly("Bearer " + OpenAiServer.KEY);
    }

    @Test
    void a_server_that_only_speaks_tls_1_2_is_refused_before_it_sees_the_key() throws Exception {
        String url = start("TLSv1.2");

        ModelException failure = failure(builder(url).trust(certificate.trusted()));

        assertThat(failure.kind()).isEqualTo(Kind.CONNECTION);
        assertThat(keysSeen).isEmpty();
    }

    @Test
    void a_certificate_that_nobody_trusts_is_refused() throws Exception {
        assertThat(failure(builder(start("TLSv1.3"))).kind()).isEqualTo(Kind.CONNECTION);
        assertThat(keysSeen).isEmpty();
    }

    @Test
    void a_certificate_for_another_name_is_refused() throws Exception {
        String url = start("TLSv1.3").replace("localhost", "127.0.0.1");

        assertThat(failure(builder(url).trust(certificate.trusted())).kind()).isEqualTo(Kind.CONNECTION);
        assertThat(keysSeen).isEmpty();
    }

    private static OpenAiChatModel.Builder builder(String url) {
        return OpenAiChatModel.builder(OpenAiProvider.OPENAI_COMPATIBLE)
                .baseUrl(url)
                .model("own-model")
                .apiKey(OpenAiServer.KEY.toCharArray())
                .retryPolicy(RetryPolicy.builder().retries(0).build());
    }

    private static ModelException failure(OpenAiChatModel.Builder builder) {
        try (OpenAiChatModel model = builder.build()) {
            return Assertions.catchThrowableOfType(
                    ModelException.class, () -> model.chat(OpenAiServer.request("hello"), ChatListener.SILENT));
        }
    }

    private String start(String protocol) throws Exception {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(only(protocol, certificate.server()));
        https.createContext("/", exchange -> {
            keysSeen.addAll(exchange.getRequestHeaders().get("Authorization"));
            answer(exchange);
        });
        https.start();
        server = https;
        return "https://localhost:" + https.getAddress().getPort() + "/v1";
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] body = OpenAiServer.STOP.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static HttpsConfigurator only(String protocol, SSLContext context) {
        return new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = getSSLContext().getDefaultSSLParameters();
                tls.setProtocols(new String[] {protocol});
                parameters.setSSLParameters(tls);
            }
        };
    }
}
