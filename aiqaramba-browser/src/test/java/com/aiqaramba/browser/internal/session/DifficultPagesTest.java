package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.outline;
import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.browser.internal.settle.Settler;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.ScrollAction;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.spi.BrowserProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that meddle with the browser's functions, never rest, or answer late. */
@Tag("browser")
final class DifficultPagesTest {
    private static final String TWO_BUTTONS = "<title>none</title><p>text</p>"
            + "<button onclick=\"document.title = 'one'\">One</button>"
            + "<button onclick=\"document.title = 'two'\">Two</button>";
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();
    private final SeleniumSession session = BROWSER.session();
    private final SeleniumSession impatient = new SeleniumSession(
            BROWSER.driver(),
            TestBrowser.request(BrowserProfile.DEFAULT, TestBrowser.NO_SECRETS, new Redactor()),
            TestBrowser.CONTEXT,
            new Timing(InstantSource.system(), duration -> {}, Duration.ofMillis(300)));

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Array.prototype.map = () => []",
                "Array.prototype.toJSON = () => 'x'",
                "JSON.parse = () => null",
                "String.prototype.trim = () => 'x'",
                "window.Array = 1",
                "Object.prototype.more = 1"
            })
    void replaced_methods_do_not_reach_the_observation(String meddling) throws InterruptedException {
        Observation page = open(TWO_BUTTONS + "<script>" + meddling + "</script>");

        assertThat(outline(page)).containsExactly("text 'text'", "1 button 'One'", "2 button 'Two'");
        assertThat(session.perform(new ClickAction(ref(page, "button", "One")))).isEqualTo(ActionResult.done());
        assertThat(BROWSER.driver().getTitle()).isEqualTo("one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JSON.stringify = () => '{}'",
                "Array.prototype.push = () => 0",
                "Element.prototype.getAttribute = () => { throw 1 }",
                "Element.prototype.getBoundingClientRect = () => ({left: 0, top: 0, width: 9, height: 9})",
                "window.getComputedStyle = () => ({})",
                "document.createRange = () => null",
                "document.querySelectorAll = document.elementsFromPoint = () => []",
                "performance.now = () => { for (;;); }",
                "Reflect.apply = () => ''",
                "Map = WeakMap = Set = WeakSet = WeakRef = FinalizationRegistry = function () { throw 1 }",
                "Array.prototype[Symbol.iterator] = String.prototype[Symbol.iterator] = () => { throw 1 }",
                "Array.prototype.concat = Array.prototype.join = Array.prototype.forEach = () => ['x']",
                "String.prototype.slice = String.prototype.includes = String.prototype.toLowerCase = () => 'x'",
                "Object.prototype.toJSON = Array.prototype.toJSON = String.prototype.toJSON = () => 'x'",
                "Object.defineProperty(Object.prototype, 'left', {get: () => 9, set() {}})",
                "Object.defineProperty(Node.prototype, 'firstChild', {get: () => null})",
                "Node = Element = Document = HTMLElement = class {}",
                "Object.getOwnPropertyDescriptor = Object.getPrototypeOf = () => undefined",
                "Function.prototype.toString = () => 'function () { [native code] }'",
                "EventTarget.prototype.addEventListener = () => {}; innerWidth = innerHeight = 1"
            })
    void a_page_that_replaces_functions_of_the_browser_is_read_as_it_is(String meddling) throws InterruptedException {
        Observation page = open(TWO_BUTTONS + "<script>" + meddling + "</script>");

        assertThat(outline(page)).containsExactly("text 'text'", "1 button 'One'", "2 button 'Two'");
        assertThat(page.complete()).isTrue();
        assertThat(page.notices()).isEmpty();
    }

    @Test
    void a_page_that_replaces_what_the_driver_needs_can_be_used_and_left() throws InterruptedException {
        String lying = page("<title>-</title><button onclick=\"document.title = 'hit'\">Order</button>"
                + "<script>JSON.stringify = () => '{}'</script>");
        String next = page("<p>next");

        assertThat(session.perform(new NavigateAction(lying))).isEqualTo(ActionResult.done());
        session.perform(new ClickAction(ref(session.observe(), "button", "Order")));
        assertThat(session.observe().title()).isEqualTo("hit");
        assertThat(session.perform(new NavigateAction(next))).isEqualTo(ActionResult.done());
        assertThat(session.observe().url()).isEqualTo(next);
        assertThat(session.perform(new GoBackAction())).isEqualTo(ActionResult.done());
        assertThat(session.perform(new GoBackAction()).isDone()).isTrue();
    }

    @Test
    void a_click_waits_for_the_answer_that_it_causes() throws InterruptedException {
        SITE.serve("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("a".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            spin(600_000_000L);
            exchange.close();
        });
        Observation page = open(
                "<p id=p></p><button onclick=\"fetch('/slow').then(r => r.text()).then(t => p.textContent = 'answer ' "
                        + "+ t)\">Ask</button>");

        session.perform(new ClickAction(ref(page, "button", "Ask")));

        assertThat(outline(session.observe())).contains("text 'answer a'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<form method=post action=LATE><input autofocus></form>",
                "<input autofocus onkeydown=\"location = 'LATE'\">",
                "<input autofocus onkeydown=\"setTimeout(() => location = 'LATE')\">",
                "<input autofocus onkeydown=\"setTimeout(() => location = 'LATE', 60)\">",
                "<input autofocus onkeydown=\"fetch('ANSWER').then(r => r.text())"
                        + ".then(() => setTimeout(() => location = 'LATE', 70))\">"
            })
    void an_action_waits_for_the_page_to_which_it_leads(String html) throws InterruptedException {
        String late = SITE.serve("/late" + System.identityHashCode(this), exchange -> {
            spin(600_000_000L);
            byte[] body = "<!doctype html><p>late".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        String answer = SITE.serve("/answer" + System.identityHashCode(this), exchange -> {
            spin(300_000_000L);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        open(html.replace("LATE", late).replace("ANSWER", answer));

        session.perform(new PressKeysAction("Enter"));

        assertThat(outline(session.observe())).containsExactly("text 'late'");
    }

    @Test
    void what_never_ends_is_waited_for_once_at_most() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        SITE.serve("/poll", exchange -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        SITE.serve("/events", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
        });
        BROWSER.driver().get(page("""
                <button onclick="fetch('/poll?' + Math.random())">Poll</button>\
                <button onclick="new EventSource('/events')">Listen</button>
                """));
        Observation page = impatient.observe();

        assertThat(impatient.perform(new ClickAction(ref(page, "button", "Listen"))))
                .isEqualTo(ActionResult.done());
        assertThat(impatient.observe().notices()).isEmpty();
        assertThat(impatient.perform(new ClickAction(ref(page, "button", "Poll"))))
                .isEqualTo(ActionResult.done());
        assertThat(impatient.observe().notices()).hasSize(1);
        assertThat(impatient.perform(new ClickAction(ref(page, "button", "Poll"))))
                .isEqualTo(ActionResult.done());
        assertThat(impatient.observe().notices()).isEmpty();
        end.countDown();
    }

    @Test
    void a_page_that_changes_all_the_time_does_not_stop_the_run() throws InterruptedException {
        BROWSER.driver()
                .get(page("<p id=p></p><button>Go</button>"
                        + "<script>setInterval(() => p.textContent = Math.random(), 10)</script>"));
        Observation page = impatient.observe();

        assertThat(impatient.perform(new ClickAction(ref(page, "button", "Go"))).isDone())
                .isTrue();
        assertThat(impatient.observe().notices())
                .containsExactly("The page did not come to rest after the action; it may look different soon.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>setInterval(() => p.textContent = Math.random(), 10)</script>", "<img src=/never>"})
    void what_never_rests_is_waited_for_in_full_once_and_then_for_a_second(String restless)
            throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        SITE.serve("/never" + System.identityHashCode(this), exchange -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
        SeleniumSession timed = new SeleniumSession(
                BROWSER.driver(),
                TestBrowser.request(BrowserProfile.DEFAULT, TestBrowser.NO_SECRETS, new Redactor()),
                TestBrowser.CONTEXT,
                new Timing(now::get, pause -> now.updateAndGet(time -> time.plus(pause)), Settler.LONGEST));
        String never = "/never" + System.identityHashCode(this);
        timed.perform(new NavigateAction(page("<p id=p></p>" + restless.replace("/never", never))));
        Instant first = Objects.requireNonNull(now.get());
        timed.perform(new ScrollAction(ScrollAction.Direction.DOWN));

        assertThat(first).isAfterOrEqualTo("2026-01-01T00:00:05Z");
        assertThat(now.get()).isBefore(first.plusSeconds(2));
        end.countDown();
    }

    @Test
    void a_page_with_two_thousand_elements_is_read_whole() throws InterruptedException {
        Observation page =
                open("<script>for (let i = 0; i < 350; i++) document.write(`<div class=card><h3>Shoe ${i}</h3>"
                        + "<a href=/shoe/${i}>Details</a><p>EUR ${i}.90 <b>now</b></p>"
                        + "<button>Put in cart</button></div>`)</script>");

        assertThat(page.nodes().stream().filter(node -> node.isInteractive())).hasSize(700);
        assertThat(page.complete()).isTrue();
    }

    private static void spin(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_frame_of_another_site_whose_script_never_ends_is_no_end_of_the_session() throws InterruptedException {
        SITE.page("/stuck", "<p>in it</p><script>setTimeout(() => { for (;;); }, 700)</script>");
        Observation page = open("<button onclick=\"document.title = 'pressed'\">Outer</button><iframe title=Stuck src='"
                + SITE.url("localhost", "/stuck") + "'></iframe>");
        assertThat(outline(page)).contains("text 'in it' [FOREIGN] in Stuck");

        while (!page.notices().contains("Frame 'Stuck' could not be read.")) {
            page = session.observe();
        }

        session.perform(new ClickAction(ref(page, "button", "Outer")));
        assertThat(session.observe().title()).isEqualTo("pressed");
    }

    @Test
    void a_dialog_in_a_frame_of_another_site_is_answered_and_told() throws InterruptedException {
        SITE.page(
                "/asks",
                "<button onclick=\"document.title = 'x'; q.textContent = confirm('Sure?')\">Ask</button>"
                        + "<output id=q></output>");
        SITE.page("/greets", "<script>alert('Hello')</script><p>greeted</p>");
        Observation page = open("<iframe title=Asks src='" + SITE.url("localhost", "/asks") + "'></iframe>"
                + "<button onclick=\"f.src = '" + SITE.url("localhost", "/greets") + "'\">Load</button>"
                + "<iframe id=f title=Greets src='" + SITE.url("localhost", "/none") + "'></iframe>");

        session.perform(new ClickAction(ref(page, "button", "Ask")));
        page = session.observe();
        assertThat(page.notices()).contains("A dialog in a frame of another site was answered with no: Sure?");
        assertThat(outline(page)).anyMatch(line -> line.contains("'false'"));

        session.perform(new ClickAction(ref(page, "button", "Load")));
        page = session.observe();
        assertThat(page.notices()).contains("A dialog in a frame of another site was answered with no: Hello");
        assertThat(outline(page)).anyMatch(line -> line.contains("'greeted'"));
    }

    private Observation open(String html) throws InterruptedException {
        BROWSER.driver().get(page(html));
        return session.observe();
    }

    private String page(String html) {
        return SITE.page("/difficult" + System.identityHashCode(this), html);
    }
}
