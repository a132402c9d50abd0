package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.NetworkEvent;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a session tells of consoles and requests. */
@Tag("browser")
final class LogsTest {
    private static final TestBrowser BROWSER = new TestBrowser();
    private static final TestSite SITE = new TestSite();
    private final SeleniumSession session = BROWSER.session();

    @AfterAll
    static void stop() {
        BROWSER.close();
        SITE.close();
    }

    @Test
    void messages_and_errors_of_the_page_are_told_with_their_place() throws InterruptedException {
        click("console.log('a note'); console.warn('careful'); setTimeout(() => { throw new Error('lost') })");

        assertThat(texts()).contains("INFO a note", "WARNING careful", "ERROR Uncaught Error: lost");
        assertThat(session.console().get(0).source()).startsWith(SITE.url("127.0.0.1", "/logs"));
    }

    @Test
    void requests_of_the_page_are_told_with_method_status_and_size() throws InterruptedException {
        SITE.serve("/prices", exchange -> {
            exchange.sendResponseHeaders(503, 4);
            exchange.getResponseBody().write(new byte[4]);
            exchange.close();
        });
        click("fetch('/prices', {method: 'POST'})");

        NetworkEvent prices = session.network().stream()
                .filter(event -> event.url().endsWith("/prices"))
                .findFirst()
                .orElseThrow();
        assertThat(prices.method()).isEqualTo("POST");
        assertThat(prices.status()).hasValue(503);
        assertThat(prices.bytes().orElseThrow()).isGreaterThan(4);
    }

    @Test
    void what_frames_of_the_site_and_other_tabs_do_is_told() throws InterruptedException {
        SITE.page("/inner", "<button onclick=\"console.log('from inside'); fetch('/inside')\">Inside</button>");
        SITE.page("/tab", "<button onclick=\"console.log('from the tab'); fetch('/tab-only')\">There</button>");
        BROWSER.onlyTab(SITE.page("/outer", "<iframe src=/inner></iframe><a target=_blank href=/tab>Open</a>"));
        session.perform(new ClickAction(ref(session.observe(), "button", "Inside")));
        session.perform(new ClickAction(ref(session.observe(), "link", "Open")));
        session.perform(new ClickAction(ref(session.observe(), "button", "There")));

        assertThat(texts()).contains("INFO from inside", "INFO from the tab");
        assertThat(session.network())
                .extracting(NetworkEvent::url)
                .contains(SITE.url("127.0.0.1", "/inside"), SITE.url("127.0.0.1", "/tab-only"));
        BROWSER.onlyTab("about:blank");
    }

    @Test
    void ten_thousand_lines_a_second_leave_the_latest_200() throws InterruptedException {
        click("let n = 0; setInterval(() => { for (let i = 0; i < 100; i++) console.log('line ' + n++) }, 10)");
        for (int i = 0; i < 3; i++) {
            session.observe();
            session.lookAfter();
        }

        List<ConsoleEntry> console = session.console();
        assertThat(console).hasSize(ConsoleEntry.MOST);
        assertThat(console.get(0).text()).matches("line \\d+");
    }

    @Test
    void huge_lines_are_cut_before_they_are_kept() throws InterruptedException {
        click("for (let i = 0; i < 5; i++) console.log('x'.repeat(3e6) + i)");

        assertThat(session.console())
                .isNotEmpty()
                .allMatch(entry -> entry.text().length() <= 2_000);
    }

    private void click(String script) throws InterruptedException {
        BROWSER.driver().get(SITE.page("/logs" + script.hashCode(), "<button onclick=\"" + script + "\">Go</button>"));
        session.perform(new ClickAction(ref(session.observe(), "button", "Go")));
    }

    private List<String> texts() throws InterruptedException {
        return session.console().stream()
                .map(entry -> entry.level() + " " + entry.text())
                .toList();
    }
}
