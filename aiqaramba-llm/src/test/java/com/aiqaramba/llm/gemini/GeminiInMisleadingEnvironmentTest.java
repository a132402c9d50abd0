package com.aiqaramba.llm.gemini;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SDK takes from environment variables what it is not told. It is told everything. */
@Timeout(90)
@Tag("exhaustive") // A process for each environment.
class GeminiInMisleadingEnvironmentTest {
    @Test
    void a_key_stays_on_the_gemini_api_where_it_was_sent() throws Exception {
        try (GeminiServer server = new GeminiServer()) {
            server.answers(GeminiServer.STOP);

            GeminiProcess.askWithKey(server.url());

            server.wireMock()
                    .verify(
                            1,
                            postRequestedFor(urlEqualTo("/v1beta/models/gemini-3.8-flash:generateContent"))
                                    .withHeader("x-goog-api-key", equalTo(GeminiServer.KEY)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "eu, aiplatform.eu.rep.googleapis.com",
        "europe-west4, europe-west4-aiplatform.googleapis.com",
        "global, aiplatform.googleapis.com"
    })
    void vertex_ai_is_asked_at_the_address_of_its_location(String location, String host) throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            FutureTask<String> wanted = new FutureTask<>(() -> firstLine(proxy));
            Thread thread = new Thread(wanted, "aiqaramba-test-proxy");
            thread.start();

            GeminiProcess.askVertexAi(location, proxy.getLocalPort());

            assertThat(wanted.get(10, TimeUnit.SECONDS)).isEqualTo("CONNECT " + host + ":443 HTTP/1.1");
        }
    }

    @Test
    void without_google_cloud_credentials_the_way_to_get_some_is_named(@TempDir Path folder) throws Exception {
        assertThat(GeminiProcess.vertexAiWithoutCredentials(folder))
                .contains("Google Cloud credentials were not found. Run 'gcloud auth application-default login'");
    }

    private static String firstLine(ServerSocket proxy) throws IOException {
        try (Socket socket = proxy.accept();
                var reader =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            return String.valueOf(reader.readLine());
        }
    }
}
