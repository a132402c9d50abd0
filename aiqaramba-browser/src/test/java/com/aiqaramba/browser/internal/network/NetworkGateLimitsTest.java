package com.aiqaramba.browser.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.Origin;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser may take up of its gate, and that all of it is gone afterwards. */
class NetworkGateLimitsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final List<AutoCloseable> open = new ArrayList<>();
    private ServerSocket silent;

    @BeforeEach
    void listen() throws IOException {
        silent = opened(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void a_client_that_says_nothing_is_let_go() throws Exception {
        NetworkGate gate = gate(new GateLimits(5, SHORT, LONG, LONG));

        assertThat(browser(gate).answer()).isEmpty();
        assertThat(browser(gate).say("GET http://shop").answer()).isEmpty();
        assertThat(gate.drainRefusals()).isEmpty();
    }

    @Test
    void a_server_that_says_nothing_is_let_go() throws Exception {
        NetworkGate gate = gate(new GateLimits(5, LONG, LONG, SHORT));

        assertEnded(browser(gate).say(get()));
        var tunnel = browser(gate).say(connect());
        assertThat(tunnel.head()).startsWith("HTTP/1.1 200 ");
        assertThat(tunnel.isEnded()).isTrue();
    }

    @Test
    void a_tunnel_in_which_one_side_only_speaks_is_not_idle() throws Exception {
        NetworkGate gate = gate(new GateLimits(5, LONG, LONG, Duration.ofMillis(400)));
        var tunnel = browser(gate).say(connect());
        tunnel.head();
        try (Socket server = silent.accept()) {
            long end = System.nanoTime() + Duration.ofMillis(900).toNanos();
            while (System.nanoTime() < end) {
                server.getOutputStream().write('.');
                assertThat(tunnel.read(1)).isEqualTo(".");
            }
        }
    }

    @Test
    void a_head_that_does_not_end_is_refused() throws Exception {
        NetworkGate gate = gate(GateLimits.DEFAULT);

        String answer = browser(gate)
                .say(get().strip() + "\r\nX: " + "x".repeat(70_000))
                .answer();

        assertThat(answer).startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n");
        assertThat(gate.drainRefusals())
                .containsExactly(
                        new NetworkRefusal("a request that is too long", "its head has more than 65536 bytes", 1));
    }

    @Test
    void a_connection_beyond_the_limit_waits_until_one_ends() throws Exception {
        NetworkGate gate = gate(new GateLimits(2, LONG, LONG, LONG));
        var first = browser(gate).say(connect());
        var second = browser(gate).say(connect());
        first.head();
        second.head();
        var third = browser(gate).say("GET / HTTP/1.1\r\n\r\n");

        assertThat(third.isSilentFor(Duration.ofMillis(100))).isTrue();
        // Its server does not know and goes on.
        first.close();
        assertThat(third.answer()).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void nothing_is_left_after_close_whatever_everybody_waited_for() throws Exception {
        NetworkGate gate = gate(GateLimits.DEFAULT);
        var quiet = browser(gate);
        var half = browser(gate).say("GET http://shop");
        var upload = browser(gate).say(get().replace("\r\n\r\n", "\r\nContent-Length: 5\r\n\r\nab"));
        var tunnel = browser(gate).say(connect());
        tunnel.head();
        var flooded = flooded(gate);

        assertTimeoutPreemptively(Duration.ofMillis(500), gate::close);

        for (Thread worker : workers(gate)) {
            // The pool counts a thread as ended shortly before it is.
            worker.join(LONG.toMillis());
            assertThat(worker.isAlive()).as(worker.getName()).isFalse();
        }
        for (RawClient each : List.of(quiet, half, upload, tunnel, flooded)) {
            assertEnded(each);
        }
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new RawClient(gate.address()));
        gate.close();
    }

    /** A server that sends more than anybody takes, so that the gate is stuck in writing. */
    private RawClient flooded(NetworkGate gate) throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gate.admit(access(busy));
            var browser = browser(gate).say("CONNECT 127.0.0.1:" + busy.getLocalPort() + " HTTP/1.1\r\n\r\n");
            browser.head();
            Socket server = opened(busy.accept());
            var flood = new Thread(() -> flood(server), "flood");
            flood.start();
            open.add(flood::join);
            return browser;
        }
    }

    private static void flood(Socket server) {
        try {
            while (true) {
                server.getOutputStream().write(new byte[100_000]);
            }
        } catch (IOException ended) {
            // The gate has closed it.
        }
    }

    @Test
    void an_interrupt_does_not_keep_it_from_closing() throws Exception {
        NetworkGate gate = gate(GateLimits.DEFAULT);
        var tunnel = browser(gate).say(connect());
        tunnel.head();

        Thread.currentThread().interrupt();
        gate.close();

        assertThat(Thread.interrupted()).isTrue();
        assertEnded(tunnel);
    }

    private static void assertEnded(RawClient client) {
        try {
            client.answer();
        } catch (IOException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    private static List<Thread> workers(NetworkGate gate) {
        String name = "aiqaramba-browser-network-" + gate.address().getPort() + "-";
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .toList();
    }

    private NetworkGate gate(GateLimits limits) {
        NetworkGate gate = opened(NetworkGate.listen(InetAddress.getLoopbackAddress(), NameResolver.SYSTEM, limits));
        gate.admit(access(silent));
        return gate;
    }

    private static NetworkAccess access(ServerSocket server) {
        return new NetworkAccess(Set.of(Origin.of("http://127.0.0.1:" + server.getLocalPort())), false, true);
    }

    private RawClient browser(NetworkGate gate) throws IOException {
        return opened(new RawClient(gate.address()));
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.add(0, resource);
        return resource;
    }

    private String get() {
        return "GET http://127.0.0.1:" + silent.getLocalPort() + "/ HTTP/1.1\r\n\r\n";
    }

    private String connect() {
        return "CONNECT 127.0.0.1:" + silent.getLocalPort() + " HTTP/1.1\r\n\r\n";
    }
}
