package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of which one thing is far too big: they cost a step some time, and never the run. */
@Tag("browser")
final class BigPagesTest {
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();
    private final SeleniumSession session = BROWSER.session();

    @AfterEach
    void leave() {
        BROWSER.onlyTab("about:blank");
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "address | history.replaceState(0, '', '#' + 'x'.repeat(1.9e6))",
                "query   | history.replaceState(0, '', '?' + 'x'.repeat(1.9e6))",
                "title   | document.title = 'x'.repeat(5e6)",
                "levels  | let at = document.body; for (let i = 0; i < 1500; i++)"
                        + " at = at.appendChild(document.createElement('div')); at.textContent = 'deepest'",
                "elements | let html = ''; for (let i = 0; i < 100000; i++) html += '<p>x';"
                        + " document.body.insertAdjacentHTML('beforeend', html)",
                "frames  | for (let i = 0; i < 150; i++) document.body.append(document.createElement('iframe'))",
                "links   | for (let i = 0; i < 15000; i++) document.write(`<a href=/${i}>Link ${i}</a> `)",
                "names   | for (let i = 0; i < 20; i++) document.body.append("
                        + "Object.assign(document.createElement('button'), {ariaLabel: 'x'.repeat(1e6)}))",
                "console | for (let i = 0; i < 50; i++) console.log('x'.repeat(1e6))",
                "status  | document.write('<p role=status>' + 'x'.repeat(3e6))",
                "alerts  | for (let i = 0; i < 5000; i++) document.write(`<p role=alert>Alert ${i}</p>`)",
            })
    void a_page_with_too_much_of_one_thing_is_read_and_used(String what, String script) throws InterruptedException {
        String url = SITE.page(
                "/big-" + what,
                "<body><button onclick=\"this.textContent = 'pressed'\">Press</button>" + "<script>" + script
                        + "</script>");
        assertThat(session.perform(new NavigateAction(url)).isDone()).isTrue();
        Observation page = session.observe();
        session.screenshot();
        assertThat(session.perform(new ClickAction(ref(page, "button", "Press")))
                        .isDone())
                .isTrue();

        page = session.observe();
        ref(page, "button", "pressed");
        assertThat(page.url().length() + page.title().length()).isLessThan(100_000);
        assertThat(page.messages()).hasSizeLessThanOrEqualTo(PageMessage.MOST);
    }
}
