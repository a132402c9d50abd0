package com.aiqaramba.browser.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate lets through, byte by byte. */
class NetworkGateTest {
    private final NetworkGate gate = NetworkGate.listen(InetAddress.getLoopbackAddress());
    private Outside outside;

    @BeforeEach
    void open() throws IOException {
        outside = new Outside();
        gate.admit(new NetworkAccess(Set.of(outside.origin()), false, true));
    }

    @AfterEach
    void close() {
        gate.close();
        outside.close();
    }

    @Test
    void a_request_and_its_answer_pass() throws Exception {
        try (var browser = new RawClient(gate.address())) {
            String answer = browser.say("GET " + outside.url("/a?b=c") + " HTTP/1.1\r\nHost: x\r\nAccept: */*\r\n\r\n")
                    .answer();

            assertThat(answer)
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("\r\nConnection: close\r\n")
                    .doesNotContainIgnoringCase("keep-alive")
                    .endsWith("\r\n\r\nthe outside");
        }
        assertThat(outside.arrivals()).containsExactly("GET /a?b=c");
        assertThat(outside.headers())
                .containsExactlyInAnyOrder("Host: 127.0.0.1:" + outside.port(), "Accept: */*", "Connection: close");
        assertThat(gate.drainRefusals()).isEmpty();
    }

    @Test
    void a_body_of_known_length_passes() throws Exception {
        try (var browser = new RawClient(gate.address())) {
            browser.say("POST " + outside.url("/") + " HTTP/1.1\r\nContent-Length: 5\r\n\r\nshoes")
                    .answer();
        }
        assertThat(outside.arrivals()).containsExactly("POST / shoes");
    }

    @Test
    void a_body_in_chunks_passes() throws Exception {
        try (var browser = new RawClient(gate.address())) {
            browser.say("POST " + outside.url("/") + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .say("3\r\nsho\r\n0002\r\nes\r\n0\r\n\r\n")
                    .answer();
        }
        assertThat(outside.arrivals()).containsExactly("POST / shoes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3;a=b\r\nsho\r\n0\r\n\r\n",
                "3 \r\nsho\r\n0\r\n\r\n",
                "0x3\r\nsho\r\n0\r\n\r\n",
                "3\nsho\r\n0\r\n\r\n",
                "2\r\nsho\r\n0\r\n\r\n",
                "4\r\nsho\r\n0\r\n\r\n",
                "3\r\nsho\r\n0\r\nX: trailer\r\n\r\n",
                "123456789\r\nsho\r\n0\r\n\r\n",
                "\r\n0\r\n\r\n"
            })
    void chunks_that_can_be_read_in_two_ways_are_refused(String chunks) throws Exception {
        try (var browser = new RawClient(gate.address())) {
            browser.say("POST " + outside.url("/") + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);

            assertThat(browser.answer()).doesNotContain("the outside");
        }
        assertThat(gate.drainRefusals())
                .containsExactly(new NetworkRefusal("a malformed request", "its chunks cannot be read", 1));
    }

    @Test
    void what_follows_a_request_reaches_nobody() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
            gate.admit(new NetworkAccess(Set.of(Origin.of(url)), false, true));
            var browser = new RawClient(gate.address())
                    .say("POST " + url + " HTTP/1.1\r\nContent-Length: 2\r\n\r\nok")
                    .say("GET " + url + "second HTTP/1.1\r\n\r\nGET http://evil.example/ HTTP/1.1\r\n\r\n");
            try (Socket connection = server.accept()) {
                HeadReader.read(connection.getInputStream(), 1_000);
                connection
                        .getOutputStream()
                        .write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

                assertThat(browser.head()).startsWith("HTTP/1.1 204 ");
                browser.close();
                assertThat(connection.getInputStream().readAllBytes())
                        .asString()
                        .isEqualTo("ok");
            }
        }
        assertThat(gate.drainRefusals()).isEmpty();
    }

    @Test
    void a_tunnel_passes_both_ways_and_ends_with_both_sides() throws Exception {
        try (var echo = new Echo()) {
            gate.admit(new NetworkAccess(Set.of(Origin.of("https://127.0.0.1:" + echo.port())), false, true));
            try (var browser = new RawClient(gate.address())) {
                // Speaks before the answer, as a client may.
                browser.say("CONNECT 127.0.0.1:" + echo.port() + " HTTP/1.1\r\nHost: x\r\n\r\nhello");

                assertThat(browser.head()).isEqualTo("HTTP/1.1 200 Connection established\r\n\r\n");
                assertThat(browser.read(5)).isEqualTo("hello");
                assertThat(browser.say("again").read(5)).isEqualTo("again");
                browser.endOutput();
                assertThat(browser.isEnded()).isTrue();
            }
        }
    }

    @Test
    void a_tunnel_also_stands_for_a_web_socket_of_a_plain_origin() throws Exception {
        try (var browser = new RawClient(gate.address())) {
            browser.say("CONNECT 127.0.0.1:" + outside.port() + " HTTP/1.1\r\n\r\n");

            assertThat(browser.head()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void an_address_of_ip_version_6_can_be_reached() throws Exception {
        try (var outside6 = new Outside(InetAddress.getAllByName("::1")[0])) {
            gate.admit(new NetworkAccess(Set.of(Origin.of(outside6.url("[::1]", "/"))), false, true));
            try (var browser = new RawClient(gate.address())) {
                browser.say("GET " + outside6.url("[::1]", "/six") + " HTTP/1.1\r\n\r\n");

                assertThat(browser.answer()).endsWith("the outside");
            }
            assertThat(outside6.arrivals()).containsExactly("GET /six");
        }
    }

    @Test
    void interim_answers_pass_before_the_final_one() throws Exception {
        String hints = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n";
        try (var server = new OneAnswer(hints + "HTTP/1.0 200 OK\nConnection: keep-alive\n\nbody")) {
            assertThat(askFor(server)).isEqualTo(hints + "HTTP/1.0 200 OK\r\nConnection: close\r\n\r\nbody");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX: 1", "220 mail.example ESMTP\r\n\r\n"})
    void a_server_without_an_answer_is_a_bad_gateway_and_no_refusal(String nonsense) throws Exception {
        try (var server = new OneAnswer(nonsense)) {
            assertThat(askFor(server)).startsWith("HTTP/1.1 502 ");
        }
        assertThat(gate.drainRefusals()).isEmpty();
    }

    private String askFor(OneAnswer server) throws IOException {
        String url = "http://127.0.0.1:" + server.port() + "/";
        gate.admit(new NetworkAccess(Set.of(Origin.of(url)), false, true));
        try (var browser = new RawClient(gate.address())) {
            return browser.say("GET " + url + " HTTP/1.1\r\n\r\n").answer();
        }
    }

    @Test
    void the_server_hears_when_the_browser_leaves() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
            gate.admit(new NetworkAccess(Set.of(Origin.of(url)), false, true));
            var browser = new RawClient(gate.address()).say("GET " + url + " HTTP/1.1\r\n\r\n");
            try (Socket connection = server.accept()) {
                HeadReader.read(connection.getInputStream(), 1_000);
                browser.close();

                assertThat(connection.getInputStream().read()).isNegative();
            }
        }
    }

    /** Sends back what it gets. */
    private static final class Echo implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<Void> done = CompletableFuture.runAsync(this::answer);

        Echo() throws IOException {}

        private void answer() {
            try (Socket connection = server.accept();
                    InputStream in = connection.getInputStream();
                    OutputStream out = connection.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException closed) {
                throw new IllegalStateException(closed);
            }
        }

        int port() {
            return server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            done.join();
            server.close();
        }
    }

    /** Says the same whatever it is asked. */
    private static final class OneAnswer implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<Void> done;

        OneAnswer(String answer) throws IOException {
            done = CompletableFuture.runAsync(() -> answer(answer));
        }

        private void answer(String text) {
            try (Socket connection = server.accept()) {
                HeadReader.read(connection.getInputStream(), 1_000);
                connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException closed) {
                throw new IllegalStateException(closed);
            }
        }

        int port() {
            return server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            done.join();
            server.close();
        }
    }
}
