package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.outline;
import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.LocalSessions;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.HandleDialogAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.SwitchTabAction;
import com.aiqaramba.core.page.Dialog;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PageMessage.Kind;
import com.aiqaramba.core.page.Tab;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tabs that pages opened: a dialog of the one stops the other, and one that closes gives back the other. */
@Tag("browser")
final class BoundTabsTest {
    private static final TestSite SITE = new TestSite();
    private static int pages;
    private final String number = String.valueOf(++pages);
    private BrowserSession session;

    @BeforeEach
    void open() throws InterruptedException {
        session = LocalSessions.open(BrowserProfile.DEFAULT, SITE.url("127.0.0.1", "/"));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @CsvSource({"alert, 0", "prompt, 0", "confirm, 1000"})
    void a_dialog_of_the_opener_is_answered_and_told(String kind, int millis) throws InterruptedException {
        Observation popup = openPopup(
                "<button onclick=\"opener.setTimeout(`document.title = %s('Session expires')`, %d)\">Ask</button>"
                        .formatted(kind, millis));

        assertThat(session.perform(new ClickAction(ref(popup, "button", "Ask"))).isDone())
                .isTrue();
        Observation page = session.observe();
        while (page.messages().stream().noneMatch(BoundTabsTest::isDialog)) {
            page = session.observe();
        }

        assertThat(page.messages())
                .filteredOn(BoundTabsTest::isDialog)
                .extracting(PageMessage::text)
                .containsExactly("Session expires");
        assertThat(outline(page)).containsExactly("1 button 'Ask' [FOCUSED]");

        session.perform(new SwitchTabAction(1));
        page = session.observe();
        session.perform(new ClickAction(ref(page, "button", "Say")));
        page = session.observe();
        assertThat(page.dialog()).map(Dialog::message).contains("Here again");
        session.perform(new HandleDialogAction(true, ""));
    }

    @Test
    void a_popup_that_closes_gives_back_its_opener() throws InterruptedException {
        SITE.page("/other", "<p>other</p>");
        openPopup("<button onclick=\"opener.document.title = 'signed in'; window.close()\">Allow</button>");
        session.perform(new SwitchTabAction(1));
        session.perform(new ClickAction(ref(session.observe(), "link", "Other")));
        assertThat(session.observe().tabs()).hasSize(3);
        session.perform(new SwitchTabAction(2));
        session.perform(new ClickAction(ref(session.observe(), "button", "Allow")));

        Observation page = session.observe();
        assertThat(page.title()).isEqualTo("signed in");
        assertThat(page.tabs()).filteredOn(Tab::active).extracting(Tab::number).containsExactly(1);
    }

    @Test
    void dialogs_of_a_tab_that_has_just_opened_are_answered_and_told_once() throws InterruptedException {
        SITE.page(
                "/greets",
                "<script>alert('Hello')</script><p>greeted</p><script>document.title = prompt('Who')</script>");
        session.perform(new NavigateAction(SITE.page(
                "/greeted",
                "<button onclick=\"window.open('/greets')\">Open</button>"
                        + "<a href=/greets target=_blank rel=noopener>Apart</a>"
                        + "<button onclick=\"const w = window.open('');"
                        + " document.title = w.confirm('At once'); w.close()\">"
                        + "Close</button>")));
        Observation opener = session.observe();

        session.perform(new ClickAction(ref(opener, "button", "Open")));
        Observation page = session.observe();
        assertThat(outline(page)).containsExactly("text 'greeted'");
        assertThat(page.title()).isEqualTo("null");
        assertThat(dialogs(page)).containsExactly("Hello", "Who");

        session.perform(new SwitchTabAction(1));
        session.perform(new ClickAction(ref(session.observe(), "link", "Apart")));
        page = session.observe();
        assertThat(outline(page)).containsExactly("text 'greeted'");
        assertThat(dialogs(page)).containsExactly("Hello", "Who", "Hello", "Who");

        session.perform(new SwitchTabAction(1));
        session.perform(new ClickAction(ref(session.observe(), "button", "Close")));
        page = session.observe();
        assertThat(page.title()).isEqualTo("false");
        assertThat(dialogs(page)).endsWith("Who", "At once").hasSize(5);
    }

    @Test
    void a_dialog_is_answered_when_its_tab_is_left() throws InterruptedException {
        Observation popup = openPopup("<button onclick=\"document.title = confirm('Leave it')\">Ask</button>");
        session.perform(new ClickAction(ref(popup, "button", "Ask")));
        assertThat(session.observe().dialog()).isPresent();

        assertThat(session.perform(new SwitchTabAction(1)).isDone()).isTrue();

        Observation page = session.observe();
        assertThat(page.title()).isEqualTo("opener");
        assertThat(dialogs(page)).containsExactly("Leave it");
        session.perform(new SwitchTabAction(2));
        assertThat(session.observe().title()).isEqualTo("false");
    }

    private static List<String> dialogs(Observation page) {
        return page.messages().stream()
                .filter(BoundTabsTest::isDialog)
                .map(PageMessage::text)
                .toList();
    }

    private Observation openPopup(String html) throws InterruptedException {
        SITE.page("/popup" + number, html);
        session.perform(new NavigateAction(SITE.page(
                "/opener" + number,
                "<title>opener</title><a href=/other target=_blank>Other</a>"
                        + "<button onclick=\"alert('Here again')\">Say</button><button onclick=\"window.open('/popup"
                        + number + "')\">Open</button>")));
        session.perform(new ClickAction(ref(session.observe(), "button", "Open")));
        Observation popup = session.observe();
        assertThat(popup.tabs()).filteredOn(Tab::active).extracting(Tab::number).containsExactly(2);
        return popup;
    }

    private static boolean isDialog(PageMessage message) {
        return message.kind() == Kind.DIALOG;
    }
}
