package com.aiqaramba.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aiqaramba.browser.internal.fixture.PrivateAuthority;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.SessionListener;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridFaultsTest {
    private static final String EMPTY_GRID = "{\"value\":{\"ready\":false,\"message\":\"empty\",\"nodes\":[]}}";
    private static final String NO_SESSION =
            "{\"value\":{\"error\":\"session not created\",\"message\":\"the node has no browser\\nHost info: x\"}}";
    private static final String DEAD_NODE =
            "{\"value\":{\"error\":\"session not created\",\"message\":\"Could not start"
                    + " a new session. Connection error (POST http://10.1.2.3:5555/se/grid/node/session) \\nHost "
                    + "info: x\"}}";
    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir
    static Path folder;

    private static PrivateAuthority authority;

    @BeforeAll
    static void makeCertificate() throws Exception {
        authority = PrivateAuthority.create(folder);
    }

    @Test
    void a_grid_that_is_not_there_is_named() throws Exception {
        URI closed;
        try (FakeGrid grid = FakeGrid.plain()) {
            closed = grid.address();
        }

        assertThat(failure(GridBrowsers.at(closed)))
                .hasMessage("The Grid at " + closed
                        + " cannot be reached: nothing listens there. Check its address and whether it runs.");
    }

    @Test
    void a_grid_that_accepts_and_never_answers_is_given_up() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort());

            assertThat(failure(GridBrowsers.builder(address)
                            .startTimeout(Duration.ofSeconds(1))
                            .build()))
                    .hasMessageStartingWith("The Grid at " + address + " did not answer within 1.0 seconds.");
        }
    }

    @Test
    void a_wait_for_a_grid_that_never_answers_can_be_interrupted() throws Exception {
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        try (FakeGrid grid = FakeGrid.plain().on("/status", 200, EMPTY_GRID).silentOn("/session", asked)) {
            CompletableFuture<Throwable> outcome = new CompletableFuture<>();
            Thread caller = new Thread(() -> outcome.complete(catchThrowable(
                    () -> GridBrowsers.at(grid.address()).start(BrowserProfile.DEFAULT, SessionListener.NONE))));
            caller.start();
            asked.join();
            caller.interrupt();

            assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void a_grid_that_gives_no_browser_in_time_is_worth_another_attempt() throws Exception {
        try (FakeGrid grid =
                FakeGrid.plain().on("/status", 200, EMPTY_GRID).silentOn("/session", new CompletableFuture<>())) {
            BrowserException failure = failure(
                    GridBrowsers.builder(grid.address()).startTimeout(SHORT).build());

            assertThat(failure).hasMessageContaining("gave no browser within");
            assertThat(failure.isRetryable()).isTrue();
        }
    }

    @Test
    void what_the_grid_says_is_told_in_one_sentence() throws Exception {
        try (FakeGrid grid = FakeGrid.plain().on("/status", 200, EMPTY_GRID).on("/session", 500, NO_SESSION)) {
            assertThat(failure(GridBrowsers.at(grid.address())))
                    .hasMessage("The Grid at " + grid.address()
                            + " gave no browser: the node has no browser. Check the log of its node.");
        }
    }

    @Test
    void whoever_was_sent_to_a_dead_node_asks_again() throws Exception {
        Iterator<String> answers = List.of(DEAD_NODE, NO_SESSION).iterator();
        try (FakeGrid grid = FakeGrid.plain().on("/status", 200, EMPTY_GRID).on("/session", 500, answers::next)) {
            assertThat(failure(GridBrowsers.at(grid.address()))).hasMessageContaining("the node has no browser");
            assertThat(answers).isExhausted();
        }
    }

    @Test
    void a_server_that_is_no_grid_is_told_from_one() throws Exception {
        try (FakeGrid server = FakeGrid.plain().on("/", 404, "<html>")) {
            assertThat(failure(GridBrowsers.at(server.address())))
                    .hasMessageStartingWith("What answers at " + server.address() + " is no Selenium Grid");
        }
    }

    @Test
    void a_peer_that_speaks_less_than_tls_1_3_is_refused_before_it_hears_anything() throws Exception {
        try (FakeGrid grid = FakeGrid.secure(authority.server(), "TLSv1.2").on("/", 200, EMPTY_GRID)) {
            assertThat(failure(credentials(GridBrowsers.builder(grid.address()).trust(authority.certificates()))))
                    .hasMessageContaining("does not speak TLS 1.3");
            assertThat(grid.authorizations()).isEmpty();
        }
    }

    @Test
    void a_certificate_of_a_private_authority_is_refused_unless_that_is_trusted() throws Exception {
        try (FakeGrid grid = FakeGrid.secure(authority.server(), "TLSv1.3")
                .on("/status", 200, EMPTY_GRID)
                .on("/session", 500, NO_SESSION)) {
            assertThat(failure(credentials(GridBrowsers.builder(grid.address()))))
                    .hasMessageContaining("GridBrowsers.Builder.trust");
            assertThat(grid.authorizations()).isEmpty();

            assertThat(failure(credentials(GridBrowsers.builder(grid.address()).trust(authority.certificates()))))
                    .hasMessageContaining("the node has no browser");
            String expected = "Basic " + Base64.getEncoder().encodeToString("me:pass word".getBytes(UTF_8));
            assertThat(grid.authorizations()).isNotEmpty().containsOnly(expected);
        }
    }

    @Test
    void an_address_with_a_user_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> GridBrowsers.at(URI.create("http://me:hunter2@127.0.0.1:4444")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GridBrowsers.Builder.credentials")
                .hasMessageNotContaining("hunter2");
    }

    private static GridBrowsers credentials(GridBrowsers.Builder browsers) {
        return browsers.credentials("me", Secret.of("pass word".toCharArray())).build();
    }

    private static BrowserException failure(GridBrowsers browsers) {
        return catchThrowableOfType(
                BrowserException.class, () -> browsers.start(BrowserProfile.DEFAULT, SessionListener.NONE));
    }
}
