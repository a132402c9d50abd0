package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.browser.internal.session.SeleniumSession;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.action.TypeSecretAction;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.redaction.Redactor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call may change under those that were decided together with it. */
@Tag("browser")
final class SeveralCallsTest {
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();
    private static final String FORM = "<title>Draft</title><p id=tip>Tip 1</p><div id=box><input aria-label=Name>"
            + "<button id=b onclick=\"document.title = 'saved'\">Save</button></div>";

    private final Redactor redactor = new Redactor();
    private final SeleniumSession session = BROWSER.session(
            (credential, field, origin) -> {
                Secret opened = Secret.of(field.equals("user") ? "editor".toCharArray() : "sesame-4711".toCharArray());
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
                "document.title = 'Draft, 1 change'",
                "tip.textContent = 'Tip 2'",
                "history.replaceState(0, '', '?draft=7')",
                "history.pushState(0, '', '/draft/8')",
                "document.body.prepend(document.createElement('button'))",
                "tip.remove()",
                "b.style.color = 'red'; b.className = 'x'",
                "box.append('saved at 10:15')"
            })
    void a_call_goes_on_while_its_element_is_the_same(String change) throws InterruptedException {
        Observation page = open(FORM);
        BROWSER.driver().executeScript(change);
        ClickAction save = new ClickAction(ref(page, "button", "Save"));

        assertThat(session.changeFor(save)).isEmpty();
        assertThat(session.perform(save).isDone()).isTrue();
        assertThat(session.observe().title()).isEqualTo("saved");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b.textContent = 'Delete'|button \"Save\" is now button \"Delete\"",
                "b.setAttribute('role', 'link')|button \"Save\" is now link \"Save\"",
                "b.remove()|button \"Save\" is gone or was built anew",
                "box.innerHTML += ''|button \"Save\" is gone or was built anew",
                "setTimeout(() => alert(1))|a dialog opened"
            })
    void a_call_is_not_carried_out_when_its_element_changed(String change, String told) throws InterruptedException {
        Observation page = open(FORM);
        BROWSER.driver().executeScript(change);

        assertThat(session.changeFor(new ClickAction(ref(page, "button", "Save"))))
                .contains(told);
        if (told.contains("dialog")) {
            BROWSER.driver().switchTo().alert().dismiss();
        }
    }

    @Test
    void keys_are_not_pressed_on_another_page() throws InterruptedException {
        open(FORM);
        BrowserAction keys = new PressKeysAction("Enter");
        assertThat(session.changeFor(keys)).isEmpty();
        BROWSER.driver().get(SITE.page("/other" + System.identityHashCode(this), "<p>other"));

        assertThat(session.changeFor(keys)).contains("another page is shown");
    }

    @Test
    void a_form_of_two_secrets_is_sent_in_one_answer() throws InterruptedException {
        Observation page = open("<title>-</title><h1>Site editor</h1><form onsubmit=\"document.title = 'signed in as '"
                + " + u.value.length + ' ' + p.value.length; return false\"><input aria-label=User id=u>"
                + "<input type=password aria-label=Password id=p><button>Sign in to Site editor</button></form>");
        BrowserAction[] answer = {
            secret(page, "User", "user"),
            secret(page, "Password", "password"),
            new ClickAction(ref(page, "button", "Sign in to Site editor"))
        };

        for (BrowserAction call : answer) {
            assertThat(session.changeFor(call)).isEmpty();
            assertThat(session.perform(call)).isEqualTo(ActionResult.done());
        }

        assertThat(session.observe().title()).isEqualTo("signed in as 6 11");
    }

    @Test
    void a_form_that_shows_what_is_typed_is_filled_in_one_answer() throws InterruptedException {
        Observation page = open("<p id=o></p><input aria-label=First oninput='o.textContent = value'>"
                + "<input aria-label=Last oninput='document.title = o.textContent + value'>");
        BrowserAction last = new TypeAction(ref(page, "textbox", "Last"), "Lovelace", true);

        session.perform(new TypeAction(ref(page, "textbox", "First"), "Ada ", true));
        assertThat(session.changeFor(last)).isEmpty();
        session.perform(last);

        assertThat(session.observe().title()).isEqualTo("Ada Lovelace");
    }

    private static BrowserAction secret(Observation page, String name, String field) {
        return new TypeSecretAction(ref(page, "textbox", name), new CredentialId("site"), field);
    }

    private Observation open(String html) throws InterruptedException {
        BROWSER.driver().get(SITE.page("/calls" + pages++ + System.identityHashCode(this), html));
        return session.observe();
    }
}
