package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.outline;
import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.HandleDialogAction;
import com.aiqaramba.core.action.SwitchTabAction;
import com.aiqaramba.core.page.Dialog;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Tab;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Tabs that one page opened from another: a dialog of the one stops the other, and one that closes gives back the other. */
@Tag("browser")
final class BoundTabsTest {
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();
    private final SeleniumSession session = BROWSER.session();

    @BeforeEach
    void serve() {
        BROWSER.onlyTab("about:blank");
    }

    @AfterAll
    static void stop() {
        BROWSER.onlyTab("about:blank");
        SITE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert('Session expires')", "confirm('Session expires')", "prompt('Session expires')"})
    void a_dialog_of_the_opener_is_shown_and_can_be_answered(String dialog) throws InterruptedException {
        SITE.page("/child" + dialog.charAt(0), "<button onclick=\"this.textContent = 'pressed'\">Press</button>");
        // Its timer is what the page said before, so that the test decides when.
        BROWSER.driver().get(SITE.page("/opener" + dialog.charAt(0), """
                <button onclick="window.open('/child%s'); setTimeout(() => { document.title = 'asked'; %s }, 900)">Open</button>
                """.formatted(dialog.charAt(0), dialog)));
        ActionResult opened = session.perform(new ClickAction(ref(session.observe(), "button", "Open")));
        assertThat(opened.message()).contains("Tab 2 opened");
        assertThat(outline(session.observe())).containsExactly("1 button 'Press'");
        spin(Duration.ofMillis(1_200));

        Observation page = session.observe();
        assertThat(page.dialog()).map(Dialog::message).contains("Session expires");
        assertThat(page.tabs().get(0).active()).isTrue();
        assertThat(page.notices()).anySatisfy(notice -> assertThat(notice).contains("Tab 1 shows a dialog"));

        assertThat(session.perform(new HandleDialogAction(true, "")).isDone()).isTrue();
        session.perform(new SwitchTabAction(2));
        page = session.observe();
        session.perform(new ClickAction(ref(page, "button", "Press")));
        assertThat(outline(session.observe())).containsExactly("1 button 'pressed'");
    }

    @Test
    void a_popup_that_closes_gives_back_its_opener() throws InterruptedException {
        SITE.page("/popup", "<button onclick=\"opener.document.title = 'signed in'; window.close()\">Allow</button>");
        SITE.page("/other", "<p>other</p>");
        BROWSER.driver().get(SITE.page("/signin", """
                <title>sign in</title><a href=/other target=_blank>Other</a>\
                <button onclick="window.open('/popup')">Sign in</button>
                """));
        session.perform(new ClickAction(ref(session.observe(), "link", "Other")));
        session.observe();
        session.perform(new SwitchTabAction(1));
        session.perform(new ClickAction(ref(session.observe(), "button", "Sign in")));
        session.observe();
        session.perform(new SwitchTabAction(2));
        BROWSER.driver().executeScript("window.open('/other', '', 'noopener')");
        BROWSER.awaitTabs(4);
        session.observe();
        session.perform(new SwitchTabAction(3));
        session.perform(new ClickAction(ref(session.observe(), "button", "Allow")));

        Observation page = session.observe();
        assertThat(page.title()).isEqualTo("signed in");
        assertThat(page.tabs()).filteredOn(Tab::active).extracting(Tab::number).containsExactly(1);
    }

    private static void spin(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        new WebDriverWait(BROWSER.driver(), Duration.ofSeconds(10), Duration.ofMillis(20))
                .until(unused -> System.nanoTime() > end);
    }
}
