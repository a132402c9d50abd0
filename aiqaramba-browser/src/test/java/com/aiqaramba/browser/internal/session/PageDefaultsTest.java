package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.outline;
import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.LocalSessions;
import com.aiqaramba.browser.internal.fixture.PrivateAuthority;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.WaitForAction;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Tab;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.Permission;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page may do unless the host says otherwise, and what it may do then. */
@Tag("browser")
final class PageDefaultsTest {
    private static final String ASK = """
            <p id=p></p><button>Ask</button><script>
            const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', \
            'idle-detection',
              'window-management', 'local-fonts', 'background-sync', 'payment-handler', 'accelerometer'];
            Promise.all(names.map(name => navigator.permissions.query({name}).then(s => name + ' ' + s.state)))
              .then(all => p.textContent = all.join(', '));
            </script>""";

    @TempDir
    private static Path folder;

    private static TestSite site;
    private static HttpsServer untrusted;
    private static BrowserSession session;

    @BeforeAll
    static void start() throws Exception {
        site = new TestSite();
        site.page("/ask", ASK);
        site.page(
                "/pops",
                "<p>pops</p><button onclick=\"for (let i = 0; i < 5; i++) window.open('/one')\">Open</button>"
                        + "<script>setInterval(() => window.open('/one'), 50)</script>");
        site.page("/one", "<p>one</p>");
        untrusted = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        untrusted.setHttpsConfigurator(
                new HttpsConfigurator(PrivateAuthority.create(folder).server()));
        untrusted.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 11);
            exchange.getResponseBody().write("<p>bank</p>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.close();
        });
        untrusted.start();
        session = open(BrowserProfile.DEFAULT);
    }

    @AfterAll
    static void stop() {
        session.close();
        untrusted.stop(0);
        site.close();
    }

    @Test
    void whatever_a_page_asks_for_is_denied() throws InterruptedException {
        go(session, "/ask");
        waitFor(session, "accelerometer");

        assertThat(outline(session.observe()).get(0))
                .contains("geolocation denied")
                .doesNotContain("granted", "prompt");
    }

    @Test
    void what_the_profile_grants_is_granted_to_the_origins_of_the_task_and_to_no_others() throws InterruptedException {
        try (BrowserSession granted = open(BrowserProfile.builder()
                .permissions(
                        Permission.GEOLOCATION,
                        Permission.NOTIFICATIONS,
                        Permission.CAMERA,
                        Permission.MICROPHONE,
                        Permission.CLIPBOARD_READ)
                .build())) {
            go(granted, "/ask");
            waitFor(granted, "accelerometer");

            assertThat(outline(granted.observe()).get(0))
                    .contains(
                            "geolocation granted",
                            "notifications granted",
                            "camera granted",
                            "microphone granted",
                            "clipboard-read granted",
                            "midi denied");
        }
    }

    @Test
    void a_page_opens_a_tab_for_a_click_and_none_without() throws InterruptedException {
        try (BrowserSession own = open(BrowserProfile.DEFAULT)) {
            go(own, "/pops");
            assertThat(own.observe().tabs()).hasSize(1);

            ActionResult result = own.perform(new ClickAction(ref(own.observe(), "button", "Open")));

            assertThat(result).isEqualTo(ActionResult.done("Tab 2 opened and is active now."));
            assertThat(own.observe().tabs()).hasSize(2);
        }
    }

    @Test
    void popups_can_be_allowed_and_are_closed_beyond_the_limit() throws InterruptedException {
        try (BrowserSession own = open(
                BrowserProfile.builder().allowPopups().build(),
                Limits.builder().tabs(3).build())) {
            go(own, site.page("/six", "<script>for (let i = 0; i < 6; i++) window.open('/one')</script>"));
            Observation page = own.observe();

            assertThat(page.tabs()).hasSize(3);
            assertThat(page.notices()).anyMatch(notice -> notice.contains("at most 3 are open at once"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tel:+123", "mailto:someone@shop.example", "magic:x"})
    void addresses_for_other_programs_are_not_opened(String address) throws InterruptedException {
        go(session, site.page("/other-program" + address.length(), "<a href='" + address + "'>Call</a>"));
        session.perform(new ClickAction(ref(session.observe(), "link", "Call")));

        assertThat(session.observe().nodes()).isEmpty();
        assertThat(session.observe().notices().toString()).contains("are not opened; go back");
        session.perform(new GoBackAction());
        assertThat(outline(session.observe())).containsExactly("1 link 'Call' [FOCUSED] {" + address + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "chrome://version", "view-source:http://127.0.0.1/", "data:text/html,x"})
    void a_page_cannot_lead_to_what_is_no_site(String address) throws InterruptedException {
        String url = site.page("/elsewhere-" + address.replaceAll("\\W", ""), "<a href='" + address + "'>Go</a>");
        go(session, url);
        session.perform(new ClickAction(ref(session.observe(), "link", "Go")));

        assertThat(session.observe().url()).isEqualTo(url);
        assertThat(outline(session.observe())).hasSize(1);
    }

    @Test
    void an_untrusted_certificate_is_told_in_words_and_cannot_be_typed_away() throws InterruptedException {
        assertThat(session.perform(new NavigateAction(untrustedUrl())))
                .isEqualTo(ActionResult.failed("The address on 127.0.0.1 is not opened: its certificate is not trusted"
                        + " (ERR_CERT_AUTHORITY_INVALID)."));
        go(session, site.page("/to-bank", "<a href='" + untrustedUrl() + "'>Bank</a>"));
        session.perform(new ClickAction(ref(session.observe(), "link", "Bank")));
        assertThat(session.perform(new PressKeysAction("t h i s i s u n s a f e"))
                        .isDone())
                .isTrue();

        assertThat(session.observe().nodes()).isEmpty();
        assertThat(session.observe().url()).isEqualTo(untrustedUrl());
        assertThat(session.observe().notices().toString()).contains("certificate is not trusted");
    }

    @Test
    void untrusted_certificates_can_be_allowed() throws InterruptedException {
        try (BrowserSession own =
                open(BrowserProfile.builder().allowUntrustedCertificates().build())) {
            assertThat(own.perform(new NavigateAction(untrustedUrl()))).isEqualTo(ActionResult.done());
            assertThat(outline(own.observe())).containsExactly("text 'bank'");
        }
    }

    @Test
    void a_frame_without_a_page_is_told_and_not_read() throws InterruptedException {
        go(session, site.page("/framed-bank", "<p>shop</p><iframe title=bank src='" + untrustedUrl() + "'></iframe>"));

        assertThat(outline(session.observe())).containsExactly("text 'shop'");
        assertThat(session.observe().notices())
                .contains("Frame 'bank' shows no page: its address could not be opened.");
    }

    @Test
    void a_page_cannot_hold_back_whoever_leaves_it() throws InterruptedException {
        go(
                session,
                site.page(
                        "/sticky",
                        "<button>Stay</button><a href=/one>Leave</a><script>"
                                + "addEventListener('beforeunload', e => { e.preventDefault(); e.returnValue = 'no' "
                                + "})</script>"));
        session.perform(new ClickAction(ref(session.observe(), "button", "Stay")));
        session.perform(new ClickAction(ref(session.observe(), "link", "Leave")));

        assertThat(session.observe().dialog()).isEmpty();
        assertThat(session.observe().tabs()).extracting(Tab::url).containsExactly(site.url("127.0.0.1", "/one"));
    }

    @Test
    void redirects_without_end_are_told() throws InterruptedException {
        String url = site.serve("/round", exchange -> {
            exchange.getResponseHeaders().set("Location", "/round?" + System.nanoTime());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThat(session.perform(new NavigateAction(url)))
                .isEqualTo(ActionResult.failed(
                        "The address on 127.0.0.1 redirects without end (ERR_TOO_MANY_REDIRECTS)."));
    }

    private static BrowserSession open(BrowserProfile profile) throws InterruptedException {
        return open(profile, Limits.DEFAULT);
    }

    private static BrowserSession open(BrowserProfile profile, Limits limits) throws InterruptedException {
        return LocalSessions.open(profile, limits, site.url("127.0.0.1", "/"), untrustedUrl());
    }

    private static String untrustedUrl() {
        return "https://127.0.0.1:" + untrusted.getAddress().getPort() + "/";
    }

    private static void go(BrowserSession session, String address) throws InterruptedException {
        String url = address.startsWith("/") ? site.url("127.0.0.1", address) : address;
        assertThat(session.perform(new NavigateAction(url)).isDone()).isTrue();
    }

    private static void waitFor(BrowserSession session, String text) throws InterruptedException {
        assertThat(session.perform(new WaitForAction(Check.text(text), Duration.ofSeconds(10)))
                        .isDone())
                .isTrue();
    }
}
