package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.outline;
import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.LocalSessions;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.HttpCredential;
import com.aiqaramba.core.web.Origin;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that wants a user name and a password before it shows a page. */
@Tag("browser")
final class HttpSignInTest {
    private static final String USER = "demo user";
    private static final String PASSWORD = "p:@/ß%41 7&x";

    private final TestSite site = new TestSite();
    private final Queue<String> received = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void serve() {
        site.page("/shop", "<a href=/orders>Orders</a><iframe title=inner src=/orders></iframe>");
        site.serve("/orders", this::orders);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void without_a_credential_the_agent_is_told_what_is_missing() throws InterruptedException {
        try (BrowserSession session = LocalSessions.open(BrowserProfile.DEFAULT, home())) {
            session.perform(new NavigateAction(orders()));

            assertThat(session.observe().notices().toString())
                    .contains("asks for a user name and password (HTTP authentication), and this run has none for it");
            assertThat(received).isEmpty();
        }
    }

    @Test
    void the_credential_is_given_once_and_the_page_that_wanted_it_is_shown() throws InterruptedException {
        try (BrowserSession session = open(PASSWORD, home())) {
            assertThat(session.perform(new NavigateAction(orders())))
                    .isEqualTo(ActionResult.done("Signed in at " + origin() + " by HTTP authentication."));
            assertThat(outline(session.observe())).containsExactly("text 'your orders'");
            assertThat(session.perform(new NavigateAction(orders()))).isEqualTo(ActionResult.done());

            assertThat(received)
                    .isNotEmpty()
                    .containsOnly(
                            "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8)));
        }
    }

    @Test
    void nothing_that_the_agent_is_shown_has_the_credential() throws InterruptedException {
        try (BrowserSession session = open(PASSWORD, home())) {
            session.perform(new NavigateAction(home() + "shop"));
            session.perform(new ClickAction(ref(session.observe(), "link", "Orders")));
            Observation page = session.observe();

            assertThat(outline(page)).containsExactly("text 'your orders'");
            assertThat(page.url()).isEqualTo(orders());
            assertThat(page.tabs()).hasSize(1);
            assertThat(List.of(page, session.network(), session.console()).toString())
                    .contains(orders())
                    .doesNotContain(USER, "demo%20user", "%40", "@127.0.0.1");
        }
    }

    @Test
    void a_frame_that_wants_it_is_loaded_again_with_its_page() throws InterruptedException {
        try (BrowserSession session = open(PASSWORD, home())) {
            session.perform(new NavigateAction(home() + "shop"));

            assertThat(outline(session.observe()).toString()).contains("your orders", "link 'Orders'");
        }
    }

    @Test
    void a_credential_that_is_not_accepted_is_given_once_and_that_is_told() throws InterruptedException {
        try (BrowserSession session = open("wrong", home())) {
            session.perform(new NavigateAction(orders()));
            session.perform(new NavigateAction(orders()));

            assertThat(session.observe().notices().toString())
                    .contains(origin() + " did not accept the user name and password of this run.");
            assertThat(received).hasSizeLessThan(3);
        }
    }

    @Test
    void no_other_origin_gets_the_credential() throws InterruptedException {
        try (BrowserSession session = open(PASSWORD, "http://shop.example/")) {
            session.perform(new NavigateAction(orders()));

            assertThat(session.observe().notices().toString()).contains("this run has none for it");
            assertThat(received).isEmpty();
        }
    }

    private BrowserSession open(String password, String bound) throws InterruptedException {
        HttpCredential credential = new HttpCredential(new CredentialId("intranet"), Set.of(Origin.of(bound)));
        return LocalSessions.open(
                BrowserProfile.builder().httpCredential(credential).build(),
                (id, field, origin) ->
                        Secret.of((field.equals(HttpCredential.USERNAME) ? USER : password).toCharArray()),
                new Redactor(),
                home());
    }

    private String home() {
        return site.url("127.0.0.1", "/");
    }

    private String orders() {
        return home() + "orders";
    }

    private String origin() {
        return Origin.of(home()).toString();
    }

    private void orders(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization != null) {
            received.add(authorization);
        }
        boolean known = authorization != null
                && new String(Base64.getDecoder().decode(authorization.substring("Basic ".length())), UTF_8)
                        .equals(USER + ":" + PASSWORD);
        byte[] body = (known ? "<p>your orders</p>" : "<p>who are you?</p>").getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        if (!known) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"orders\", charset=\"UTF-8\"");
        }
        exchange.sendResponseHeaders(known ? 200 : 401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
