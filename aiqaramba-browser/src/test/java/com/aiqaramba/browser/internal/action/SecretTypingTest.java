package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.fixture.Pages.outline;
import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.browser.internal.session.SeleniumSession;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ActionResult.Status;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.DragAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.TypeSecretAction;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.redaction.Redactor;
import com.sun.net.httpserver.HttpHandler;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret reaches the field that was checked, or the result says that it did not; nothing else gets any of it. */
@Tag("browser")
final class SecretTypingTest {
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();
    private static final String BANK = "<label>Pin <input type=password id=p></label>"
            + "<script>p.oninput = () => parent.postMessage(p.value.length, '*')</script>";

    private final Redactor redactor = new Redactor();
    private String secret = "sesame-4711";
    private final SeleniumSession session = BROWSER.session(
            (credential, field, origin) -> {
                Secret opened = Secret.of(secret.toCharArray());
                redactor.add(opened);
                return opened;
            },
            redactor);
    private int pages;

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setInterval(() => thief.focus(), 1)",
                "addEventListener('blur', () => setTimeout(() => thief.focus(), 5))",
                "addEventListener('focusin', () => thief.focus()); setInterval(() => thief.focus(), 3)",
                "const f = document.querySelector('iframe'); setInterval(() => { f.blur(); thief.focus() }, 7)"
            })
    void a_page_round_the_field_that_takes_the_focus_gets_nothing(String theft) throws InterruptedException {
        for (String host : new String[] {"localhost", "127.0.0.1"}) {
            Observation page = open("<title>0</title><iframe name=bank src='" + bank(host) + "'></iframe>"
                    + "<input id=thief aria-label=Thief oninput='stolen = value'><script>let stolen = '';"
                    + "onmessage = event => document.title = event.data; " + theft + "</script>");

            assertThat(session.perform(into(page, "Pin"))).isEqualTo(ActionResult.done());

            assertThat(BROWSER.driver().executeScript("return stolen + thief.value"))
                    .isEqualTo("");
            assertThat(session.observe().title()).isEqualTo("11");
        }
    }

    @Test
    void a_frame_beside_the_field_that_takes_the_focus_gets_nothing() throws InterruptedException {
        SITE.page(
                "/thief",
                "<input id=thief><script>setInterval(() => { focus(); thief.focus() }, 1);"
                        + "thief.oninput = () => parent.postMessage('stolen', '*')</script>");
        Observation page = open("<title>0</title><iframe src='" + SITE.url("localhost", "/thief") + "'></iframe>"
                + "<iframe src=/thief></iframe><iframe name=bank src='" + bank("localhost")
                + "'></iframe><script>onmessage = event => document.title = event.data</script>");

        assertThat(session.perform(into(page, "Pin"))).isEqualTo(ActionResult.done());

        assertThat(session.observe().title()).isEqualTo("11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "window.origin = location.origin;", "Object.defineProperty(self, 'origin', {value: 'x'});"})
    void a_sandboxed_document_is_of_no_origin(String lie) throws InterruptedException {
        String path = "/sandboxed" + pages++ + System.identityHashCode(this);
        SITE.serve(path, sandboxed("<script>" + lie + "</script><label>Pin <input></label>"));

        Observation framed = open("<iframe name=bank src='" + path + "'></iframe>");
        assertThat(session.perform(into(framed, "Pin")).status()).isEqualTo(Status.REFUSED);
        Observation crossSite = open("<iframe name=bank src='" + SITE.url("localhost", path) + "'></iframe>");
        assertThat(session.perform(into(crossSite, "Pin")).status()).isEqualTo(Status.REFUSED);
        BROWSER.driver().get(SITE.url("127.0.0.1", path));
        assertThat(session.perform(into(session.observe(), "Pin")).status()).isEqualTo(Status.REFUSED);
    }

    private static HttpHandler sandboxed(String html) {
        return exchange -> {
            byte[] body = ("<!doctype html>" + html).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("Content-Security-Policy", "sandbox allow-scripts");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    @Test
    void a_page_that_allows_nothing_inside_still_gets_its_secret() throws InterruptedException {
        SITE.serve("/strict", exchange -> {
            byte[] body = "<!doctype html><label>Pin <input></label>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; frame-src 'none'");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        BROWSER.driver().get(SITE.url("127.0.0.1", "/strict"));

        assertThat(session.perform(into(session.observe(), "Pin"))).isEqualTo(ActionResult.done());
    }

    @Test
    void fields_for_one_character_each_all_count_as_secret() throws InterruptedException {
        secret = "471193";
        Observation page =
                open("<div>" + "<input maxlength=1 aria-label=Digit>".repeat(6) + "</div><p id=o></p><script>"
                        + "const all = [...document.querySelectorAll('input')]; let state = all.map(() => '');"
                        + "all.forEach((field, at) => field.oninput = () => { const next = [...state]; next[at] "
                        + "= field.value;"
                        + "Promise.resolve().then(() => state = next); if (field.value && all[at + 1])"
                        + " setTimeout(() => all[at + 1].focus()); document.title = next.join('').length })</script>");

        assertThat(session.perform(into(page, "Digit"))).isEqualTo(ActionResult.done());

        assertThat(session.observe().title()).isEqualTo("6");
        assertThat(outline(session.observe()).toString()).doesNotContain("'4'").doesNotContain("'3'");
        assertThat(session.observe().nodes())
                .filteredOn(node -> node.role().equals("textbox"))
                .allSatisfy(node -> assertThat(node.value()).isEmpty())
                .hasSize(6);
    }

    @Test
    void a_field_that_hands_the_rest_on_is_no_success_and_both_are_secret() throws InterruptedException {
        Observation page = open("<input aria-label=Pin id=a oninput=\"if (value.length > 8) { b.value = value.slice(8);"
                + " value = value.slice(0, 8); b.focus() }\"><input aria-label=Rest id=b>");

        assertThat(session.perform(into(page, "Pin")).isDone()).isFalse();

        assertThat(session.observe().nodes())
                .filteredOn(node -> node.role().equals("textbox"))
                .allSatisfy(node -> assertThat(node.value()).isEmpty());
    }

    @Test
    void what_the_page_copies_the_secret_to_is_secret_too() throws InterruptedException {
        Observation page =
                open("<input aria-label=Pin oninput='b.value = value.slice(0, 5)'><input aria-label=Shown id=b>"
                        + "<textarea aria-label=Old>old</textarea>");

        assertThat(session.perform(into(page, "Pin"))).isEqualTo(ActionResult.done());

        assertThat(outline(session.observe()))
                .containsExactly(
                        "1 textbox 'Pin' [FOCUSED,PROTECTED]",
                        "2 textbox 'Shown' [PROTECTED]",
                        "3 textbox 'Old' = 'old'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "with\ttab", "ends\n", "bell\u0007"})
    void a_secret_with_control_characters_is_refused(String broken) throws InterruptedException {
        secret = broken;
        Observation page = open("<title>-</title><input aria-label=Pin oninput='document.title = value.length'>");

        ActionResult result = session.perform(into(page, "Pin"));

        assertThat(result.status()).isEqualTo(Status.REFUSED);
        assertThat(result.message()).contains("control character").doesNotContain("two");
        assertThat(session.observe().title()).isEqualTo("-");
    }

    @Test
    void a_field_that_does_not_take_the_secret_is_told_without_it() throws InterruptedException {
        Observation page = open("<input aria-label=Short maxlength=4><input aria-label=Digits "
                + "oninput=\"value = value.replace(/\\D/g, '')\"><input aria-label=None oninput=\"value = ''\">");

        for (String field : new String[] {"Short", "Digits", "None"}) {
            ActionResult result = session.perform(into(page, field));
            assertThat(result.isDone()).as(field).isFalse();
            assertThat(result.message()).doesNotContain("4711").doesNotContain("sesame");
        }
    }

    @Test
    void a_form_that_follows_its_fields_by_events_takes_it() throws InterruptedException {
        Observation page = open("<title>-</title><form onsubmit=\"document.title = state.length; return false\">"
                + "<input aria-label=Pin id=p><button id=b disabled>Sign in</button></form><script>let state = '';"
                // As a framework does: what the field holds is what the state holds, and that follows from events.
                + "const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;"
                + "p.addEventListener('input', event => { state = event.target.value;"
                + " Promise.resolve().then(() => set.call(p, state)) });"
                + "p.addEventListener('keyup', () => b.disabled = state.length < 5)</script>");

        assertThat(session.perform(into(page, "Pin"))).isEqualTo(ActionResult.done());
        assertThat(session.perform(new ClickAction(ref(page, "button", "Sign in"))))
                .isEqualTo(ActionResult.done());

        assertThat(session.observe().title()).isEqualTo("11");
    }

    @Test
    void nothing_is_copied_or_dragged_out_of_a_page_with_a_secret() throws InterruptedException {
        Observation page = open("<input aria-label=Pin><input aria-label=Other>");
        var pin = ref(page, "textbox", "Pin");
        assertThat(session.perform(new PressKeysAction("Control+A Control+C", Optional.of(pin)))
                        .isDone())
                .isTrue();
        session.perform(into(page, "Pin"));

        for (String keys : new String[] {"Control+A Control+C", "Control+x", "Shift+Delete", "Control+Insert"}) {
            assertThat(session.perform(new PressKeysAction(keys, Optional.of(pin)))
                            .status())
                    .as(keys)
                    .isEqualTo(Status.REFUSED);
        }
        assertThat(session.perform(new DragAction(pin, ref(page, "textbox", "Other")))
                        .status())
                .isEqualTo(Status.REFUSED);
        open("<p>Your pin is " + secret + "</p><input aria-label=Other>");
        assertThat(session.perform(new PressKeysAction("Control+A Control+C")).status())
                .isEqualTo(Status.REFUSED);
        open("<p>Nothing here</p><input aria-label=Other>");
        assertThat(session.perform(new PressKeysAction("Control+A Control+C")).isDone())
                .isTrue();
    }

    @Test
    void a_covered_field_gets_no_secret() throws InterruptedException {
        Observation page = open("<input aria-label=Pin id=p><div role=dialog aria-label=Wait "
                + "style='position:fixed;inset:0;background:#eee'></div>");

        assertThat(session.perform(into(page, "Pin")).message()).contains("is covered by dialog \"Wait\"");
        assertThat(BROWSER.driver().executeScript("return p.value")).isEqualTo("");
    }

    private static TypeSecretAction into(Observation page, String field) {
        return new TypeSecretAction(ref(page, "textbox", field), new CredentialId("bank"), "pin");
    }

    private String bank(String host) {
        SITE.page("/bank" + pages + System.identityHashCode(this), BANK);
        return SITE.url(host, "/bank" + pages++ + System.identityHashCode(this));
    }

    private Observation open(String html) throws InterruptedException {
        session.perform(new NavigateAction(SITE.page("/typing" + pages++ + System.identityHashCode(this), html)));
        return session.observe();
    }
}
