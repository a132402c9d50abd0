package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.HandleDialogAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PageMessage.Kind;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.spi.BrowserProfile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What pages tell people between two looks. */
@Tag("browser")
final class MessagesTest {
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();
    private static int pages;
    private SeleniumSession session = BROWSER.session();
    private int earlier;

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALERT | const d = add('div'); d.role = 'alert'; d.textContent = 'Saving failed'; leave(d)",
                "ALERT | const d = add('div'); d.ariaLive = 'assertive'; d.append('Saving failed'); leave(d)",
                "STATUS | live.textContent = 'Saving failed'; later(() => live.textContent = '')",
                "STATUS | const d = add('output'); d.innerHTML = 'Saving <b>failed</b>'; leave(d)",
                "STATUS | add('div').attachShadow({mode: 'open'}).innerHTML = '<p role=status>Saving failed</p>';"
                        + " leave(document.body.lastChild)",
                "STATUS | closed.innerHTML = '<p role=status>Saving failed</p>'; later(() => closed.innerHTML = '')",
                "TEXT | closed.textContent = 'Saving failed'; later(() => closed.textContent = '')",
                "TEXT | const d = add('div'); d.textContent = 'Saving failed'; leave(d)",
                "TEXT | bar.className = 'shown'; later(() => bar.className = '')",
                "TEXT | bar.style.opacity = 1; later(() => bar.style.opacity = 0)",
                "TEXT | quiet.hidden = false; later(() => quiet.hidden = true)",
                "TEXT | const sheet = document.styleSheets[0]; sheet.insertRule('#veil {display: block !important}');"
                        + " later(() => sheet.deleteRule(0))",
                "TEXT | box.checked = true; later(() => box.checked = false)",
                "TEXT | pop.showPopover(); later(() => pop.hidePopover())",
                "TEXT | for (let i = 0; i < 200; i++) add('p').textContent = 'Row ' + i; const d = add('div');"
                        + " d.style = 'position: fixed; top: 0'; d.textContent = 'Saving failed'; leave(d)",
                "TEXT | const d = document.createElement('div'); d.innerHTML = 'word '.repeat(200)"
                        + " + '<p style=\"position: fixed; top: 0\">Saving failed</p>';"
                        + " document.body.append(d); leave(d)",
                "TEXT | const m = add('dialog'); m.append(document.createElement('input')); m.showModal();"
                        + " const d = add('div'); d.style = 'position: fixed; top: 0'; d.textContent = 'Saving failed';"
                        + " leave(d)",
                "TEXT | document.styleSheets[0].insertRule("
                        + "'#quiet::after {content: attr(title); position: fixed; top: 0}');"
                        + " quiet.textContent = ''; quiet.hidden = false; quiet.title = 'Saving failed';"
                        + " later(() => quiet.title = '')",
                "TEXT | const f = add('iframe'); f.srcdoc = '<p>Saving failed'; leave(f)",
            })
    void what_came_and_went_is_told_once_with_its_kind(Kind kind, String script) throws InterruptedException {
        Observation page = afterClick("later(() => {" + script + "; })");

        assertThat(news(page))
                .filteredOn(message -> message.kind() == kind)
                .extracting(PageMessage::text, PageMessage::shown, PageMessage::present)
                .containsExactly(tuple("Saving failed", true, false));
        assertThat(page.messagesWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "live.style = 'position: absolute; left: -9999px'",
                "live.style = 'position: absolute; width: 1px; height: 1px; overflow: hidden'",
                "live.style = 'position: absolute; clip: rect(0, 0, 0, 0)'",
                "live.style.opacity = 0",
                "live.style.display = 'none'",
                "live.style.visibility = 'hidden'",
                "live.style.color = 'white'",
                "add('div').style = 'position: fixed; inset: 0; background: white'",
            })
    void a_live_region_that_nobody_sees_is_not_shown(String hide) throws InterruptedException {
        Observation page = afterClick(hide + "; live.textContent = 'Order placed';" + " later(() => later(() => {}))");

        assertThat(news(page))
                .filteredOn(message -> message.text().equals("Order placed"))
                .extracting(PageMessage::shown)
                .containsExactly(false);
    }

    @Test
    void what_nobody_sees_is_neither_shown_nor_present() throws InterruptedException {
        Observation page = afterClick("""
                const whiteLid = 'position: absolute; inset: 0; background: white'; \
                document.styleSheets[0].insertRule('.lid::after {content: ""; ' + whiteLid + '}'); \
                let count = 0; \
                const tell = (style, html) => { const d = add('p'); d.role = 'status'; d.style = style; \
                d.innerHTML = html || 'Order placed ' + ++count; return d; }; \
                for (const style of ['mask: linear-gradient(transparent, transparent)', 'clip-path: ellipse(0 0)', \
                'clip-path: path("M0 0 L0 0")', 'clip-path: polygon(0 0, 0 0, 0 0)', 'clip-path: inset(40% 0 60%)', \
                'filter: opacity(0)', 'filter: blur(30px)', 'color: oklch(1 0 0)', 'transform: scale(.01)', \
                'color: white; background: linear-gradient(white, white)', 'opacity: .05']) \
                tell(style); \
                tell('position: relative').className = 'lid'; \
                for (const more of ['', '; pointer-events: none']) \
                tell('', `<b style="position: relative">Order placed<i style="${whiteLid + more}"></i></b>`); \
                later(() => later(() => later(() => later(() => {}))))""");

        assertThat(news(page)).hasSize(14).extracting(PageMessage::shown).containsOnly(false);
        assertThat(page.nodes())
                .filteredOn(node -> node.role().equals("status") && !node.is(NodeState.HIDDEN))
                .extracting(PageNode::name)
                .isEmpty();
    }

    @Test
    void what_is_seen_through_harmless_styles_is_shown() throws InterruptedException {
        Observation page = afterClick("""
                for (const style of ['filter: drop-shadow(0 2px 4px rgb(0 0 0 / .5))', \
                'clip-path: inset(0 round 4px)', 'color: white; background: #333', \
                'color: white; background: linear-gradient(#333, #555)', 'transform: translateX(9px)', \
                'pointer-events: none', 'position: fixed; bottom: 0; z-index: 9', \
                'color: oklch(0.3 0.1 20)', 'backface-visibility: hidden; transform: translateZ(0)']) { \
                const d = add('p'); d.role = 'status'; d.style = style; d.textContent = 'Order placed' } \
                later(() => {})""");

        assertThat(news(page)).hasSize(9).extracting(PageMessage::shown).containsOnly(true);
    }

    @Test
    void only_what_is_seen_of_a_live_region_is_shown() throws InterruptedException {
        Observation page =
                afterClick("live.innerHTML = '<span style=\"filter: opacity(0)\">Order placed</span> Working';"
                        + " later(() => later(() => later(() => {})))");

        assertThat(news(page))
                .extracting(PageMessage::text, PageMessage::shown)
                .containsExactly(tuple("Working", true));
        assertThat(Check.element(new ElementQuery("status", "Order placed"), ElementCondition.PRESENT)
                        .evaluate(page)
                        .answer())
                .isNotEqualTo(Answer.HOLDS);
    }

    @Test
    void each_text_in_one_place_is_told() throws InterruptedException {
        Observation page = afterClick("""
                const texts = ['Draft one', 'Draft two', 'Draft three', 'Draft four', 'Payment refused', '']; \
                const next = () => { quiet.textContent = texts.shift(); if (texts.length > 0) later(next) }; \
                quiet.hidden = false; next()""");

        assertThat(news(page))
                .extracting(PageMessage::text)
                .containsExactly("Draft one", "Draft two", "Draft three", "Draft four", "Payment refused");
    }

    @Test
    void what_came_and_went_in_a_frame_of_another_site_is_told_once() throws InterruptedException {
        SITE.page("/payment", """
                <div id=live role=status></div><p id=bar>.</p><script>onmessage = () => { \
                live.textContent = 'Card refused'; bar.textContent = 'Try again'; \
                setTimeout(() => { live.textContent = bar.textContent = ''; \
                parent.postMessage('done', '*') }, 300) };</script>
                """);
        String frame = "<iframe src=" + SITE.url("localhost", "/payment") + "></iframe>";
        Observation page = afterClick(
                "later(() => {}); waits++; onmessage = () => later(() => {}, waits--);"
                        + " frames[0].postMessage('go', '*')",
                frame);

        assertThat(news(page))
                .extracting(PageMessage::kind, PageMessage::text, PageMessage::shown)
                .containsExactly(tuple(Kind.STATUS, "Card refused", true), tuple(Kind.TEXT, "Try again", true));
        assertThat(news(session.observe())).hasSize(2);
    }

    @Test
    void what_is_still_there_is_said_to_be_there_until_it_is_gone() throws InterruptedException {
        Observation page = afterClick("live.textContent = 'Saved'; later(() => {})");
        assertThat(one(page, Kind.STATUS).present()).isTrue();

        BROWSER.driver().executeScript("live.textContent = ''");
        assertThat(one(session.observe(), Kind.STATUS).present()).isFalse();
    }

    @Test
    void a_message_outlives_the_page_that_showed_it() throws InterruptedException {
        SITE.page("/next", "<p>next</p>");
        Observation page = afterClick("live.textContent = 'Redirecting'; later(() => location = '/next')");

        assertThat(page.url()).endsWith("/next");
        assertThat(one(page, Kind.STATUS).text()).isEqualTo("Redirecting");
        assertThat(one(page, Kind.STATUS).present()).isFalse();
    }

    @Test
    void nothing_of_a_page_that_stands_still_is_a_message() throws InterruptedException {
        Observation page = afterClick("later(() => {})");

        assertThat(news(page)).isEmpty();
    }

    @Test
    void a_page_can_neither_read_nor_forge_nor_stop_the_record() throws InterruptedException {
        Observation page = afterClick("""
                const seen = []; for (const name of ['log', 'debug', 'info']) console[name] = line => seen.push(line); \
                MutationObserver = setTimeout = null; performance.now = Date.now = () => 0; \
                Node.prototype.appendChild = () => {}; window.seen = seen; \
                live.textContent = 'Saving failed'; later(() => {})""");

        assertThat(one(page, Kind.STATUS).text()).isEqualTo("Saving failed");
        assertThat((List<?>) BROWSER.driver().executeScript("return window.seen"))
                .isEmpty();
        assertThat(BROWSER.driver().executeScript("return typeof aiqaramba")).isEqualTo("undefined");
    }

    @Test
    void errors_failed_requests_and_dialogs_are_messages() throws InterruptedException {
        Observation page =
                afterClick("fetch('/absent').then(() => { later(() => alert('Really')); throw new Error('lost') })");
        assertThat(page.dialog()).isPresent();
        assertThat(one(page, Kind.DIALOG).present()).isTrue();

        session.perform(new HandleDialogAction(true, ""));
        page = session.observe();

        assertThat(one(page, Kind.DIALOG).text()).isEqualTo("Really");
        assertThat(one(page, Kind.DIALOG).present()).isFalse();
        assertThat(one(page, Kind.CONSOLE).text()).contains("Error: lost");
        assertThat(one(page, Kind.REQUEST).text()).startsWith("GET http://").endsWith("/absent: 404");
    }

    @Test
    void a_clock_does_not_fill_the_messages() throws InterruptedException {
        session = new SeleniumSession(
                BROWSER.driver(),
                TestBrowser.request(BrowserProfile.DEFAULT, TestBrowser.NO_SECRETS, new Redactor()),
                TestBrowser.CONTEXT,
                new Timing(InstantSource.system(), pause -> Thread.sleep(pause.toMillis()), Duration.ofSeconds(2)));
        Observation page = afterClick(
                "setInterval(() => quiet.textContent = Math.random(), 20); quiet.hidden = false;" + " later(() => {})");

        assertThat(news(page)).hasSizeLessThan(6);
    }

    /** Looks after a click, once the page says that it is done. */
    private Observation afterClick(String script) throws InterruptedException {
        return afterClick(script, "");
    }

    private Observation afterClick(String script, String more) throws InterruptedException {
        String url = SITE.page("/messages" + ++pages, """
                <title>open</title><style>#bar {position: fixed; bottom: 0; opacity: 0; transition: opacity .1s}\
                #bar.shown {opacity: 1} #veil {display: none} #box:checked + #veil {display: block}</style>\
                <button>Go</button><div id=live role=status></div><p id=bar>Saving failed</p>\
                <p id=quiet hidden>Saving failed</p>\
                <input type=checkbox id=box><p id=veil>Saving failed</p><div id=pop popover>Saving failed</div>\
                <x-toasts></x-toasts>\
                <script>const closed = document.querySelector('x-toasts').attachShadow({mode: 'closed'}); \
                closed.innerHTML = '<i>.</i>'; \
                const timer = setTimeout; let waits = 0; \
                const finish = () => timer(() => document.title = 'done', 250); \
                const later = what => { waits++; timer(() => { what(); if (--waits == 0) finish() }, 300) }; \
                const add = tag => document.body.appendChild(document.createElement(tag)); \
                const leave = element => later(() => element.remove()); \
                document.querySelector('button').onclick = () => {\
                """ + script + "}</script>" + more);
        session.perform(new NavigateAction(url));
        Observation before = session.observe();
        earlier = before.messages().size();
        session.perform(new ClickAction(ref(before, "button", "Go")));
        new WebDriverWait(BROWSER.driver(), Duration.ofSeconds(10), Duration.ofMillis(50)).until(driver -> isDone());
        return session.observe();
    }

    private static boolean isDone() {
        try {
            return !"open".equals(BROWSER.driver().getTitle());
        } catch (UnhandledAlertException open) {
            return true;
        }
    }

    private List<PageMessage> news(Observation page) {
        return page.messages().subList(earlier, page.messages().size());
    }

    private static PageMessage one(Observation page, Kind kind) {
        return page.messages().stream()
                .filter(message -> message.kind() == kind)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + page.messages()));
    }
}
