package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.outline;
import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.browser.internal.settle.Settler;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.DragAction;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.action.HandleDialogAction;
import com.aiqaramba.core.action.HoverAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.ScrollAction;
import com.aiqaramba.core.action.ScrollAction.Direction;
import com.aiqaramba.core.action.SelectAction;
import com.aiqaramba.core.action.SwitchTabAction;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.action.UploadAction;
import com.aiqaramba.core.action.WaitForAction;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Tab;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.spi.BrowserProfile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
final class ActionsTest {
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();
    private final SeleniumSession session = BROWSER.session();
    private int pages;

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @BeforeEach
    void start_on_an_empty_page() {
        BROWSER.onlyTab("about:blank");
    }

    @Test
    void opens_only_web_addresses() throws InterruptedException {
        assertThat(session.perform(new NavigateAction("file:///etc/passwd")).isDone())
                .isFalse();
        assertThat(session.perform(new NavigateAction("javascript:alert(1)")).isDone())
                .isFalse();
        assertThat(session.perform(new NavigateAction("shop.example")).isDone()).isFalse();
    }

    @Test
    void says_why_an_address_could_not_be_opened() throws InterruptedException {
        assertThat(session.perform(new NavigateAction("http://127.0.0.1:1/")))
                .isEqualTo(ActionResult.failed("The address on 127.0.0.1 could not be opened: ERR_UNSAFE_PORT."));
        assertThat(session.perform(new NavigateAction("http://127.0.0.1:9999/")))
                .isEqualTo(
                        ActionResult.failed("The address on 127.0.0.1 could not be opened: ERR_CONNECTION_REFUSED."));
    }

    @Test
    void stops_a_page_that_loads_too_long() throws InterruptedException {
        String endless = SITE.serve("/endless", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<p>here</p>".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });
        SeleniumSession impatient = BROWSER.session(
                BrowserProfile.builder().pageLoadTimeout(Duration.ofMillis(900)).build());

        ActionResult result = impatient.perform(new NavigateAction(endless));

        assertThat(result)
                .isEqualTo(ActionResult.done(
                        "The page was still loading after 0.9 seconds and was stopped; it may be incomplete."));
        assertThat(outline(impatient.observe())).containsExactly("text 'here'");
        BROWSER.session();
    }

    @Test
    void tells_what_covers_an_element() throws InterruptedException {
        Observation page = open("""
                <title>none</title><button onclick="document.title = 1">Buy</button>
                <div role=dialog aria-label=Cookies style="position:fixed;inset:0;background:white">We use cookies</div>
                """);

        assertThat(session.perform(new ClickAction(ref(page, "button", "Buy"))))
                .isEqualTo(ActionResult.failed(
                        "button \"Buy\" is covered by dialog \"Cookies\"; close or move that first, or scroll."));
        assertThat(title()).isEqualTo("none");
    }

    @Test
    void clicks_what_must_be_scrolled_to_and_what_stands_in_frames_and_shadow_roots() throws InterruptedException {
        SITE.page(
                "/frame",
                "<div style=height:2000px></div><button onclick='parent.postMessage(7, \"*\")'>Framed</button>");
        Observation page = open("<title>none</title><div style=height:3000px></div><iframe name=f src='"
                + SITE.url("localhost", "/frame") + """
                '></iframe><div id=host></div><script>onmessage = event => document.title = event.data;
                host.attachShadow({mode: 'open'}).innerHTML = '\
                <button onclick="document.title = 8">Shadowed</button>'</script>
                """);

        assertThat(session.perform(new ClickAction(ref(page, "button", "Framed"))))
                .isEqualTo(ActionResult.done());
        assertThat(title()).isEqualTo("7");
        assertThat(session.perform(new ClickAction(ref(page, "button", "Shadowed"))))
                .isEqualTo(ActionResult.done());
        assertThat(title()).isEqualTo("8");
    }

    @Test
    void clicks_a_label_for_its_hidden_check_box() throws InterruptedException {
        Observation page = open("""
                <style>input { position: absolute; opacity: 0; width: 1px; height: 1px } .none { display: none }</style>
                <label>One <input type=checkbox></label><label>Two <input class=none type=checkbox></label>
                """);

        assertThat(session.perform(new ClickAction(ref(page, "checkbox", "One"))))
                .isEqualTo(ActionResult.done());
        assertThat(session.perform(new ClickAction(ref(page, "checkbox", "Two"))))
                .isEqualTo(ActionResult.done());
        assertThat(outline(session.observe()))
                .containsExactly("1 checkbox 'One' [CHECKED]", "2 checkbox 'Two' [CHECKED]");
    }

    @Test
    void types_into_what_takes_text() throws InterruptedException {
        Observation page = open("""
                <input aria-label=Name value=old><textarea aria-label=Notes>abc</textarea>\
                <div contenteditable aria-label=Editor>old</div>
                <input type=date aria-label=Day><input aria-label=Fixed readonly value=x><button>Save</button>\
                <input type=number aria-label=Number value=7>
                """);

        assertThat(type(page, "Name", "Ödön 12", true).isDone()).isTrue();
        assertThat(type(page, "Name", "Ödön\uE007", true).message()).contains("cannot be typed");
        assertThat(type(page, "Notes", "def", false).isDone()).isTrue();
        assertThat(type(page, "Editor", "new", true).isDone()).isTrue();
        assertThat(type(page, "Day", "2026-01-31", true).isDone()).isTrue();
        assertThat(type(page, "Fixed", "y", true)).isNotEqualTo(ActionResult.done());
        assertThat(session.perform(new TypeAction(ref(page, "button", "Save"), "x", true)))
                .isEqualTo(ActionResult.failed("button \"Save\" does not take text."));
        session.perform(new TypeAction(ref(page, "spinbutton", "Number"), "42", true));
        assertThat(session.observe().nodes())
                .extracting(node -> node.value())
                .containsExactly("Ödön 12", "abcdef", "new", "2026-01-31", "x", "", "42");
    }

    @Test
    void selects_by_visible_text() throws InterruptedException {
        Observation page = open("""
                <select aria-label=Size onchange="document.title = value"><option value=a>41 EU<option value=b>42  EU\
                <option disabled>43</select>
                <div role=listbox aria-label=Own tabindex=0>x</div>
                """);

        assertThat(session.perform(new SelectAction(ref(page, "combobox", "Size"), "42 eu")))
                .isEqualTo(ActionResult.done());
        assertThat(title()).isEqualTo("b");
        assertThat(session.perform(new SelectAction(ref(page, "combobox", "Size"), "50")))
                .isEqualTo(ActionResult.failed("There is no option \"50\"; there are: 41 EU | 42 EU | 43."));
        assertThat(session.perform(new SelectAction(ref(page, "combobox", "Size"), "43")))
                .isEqualTo(ActionResult.failed("The option \"43\" is disabled."));
        assertThat(session.perform(new SelectAction(ref(page, "listbox", "Own"), "x"))
                        .isDone())
                .isFalse();
    }

    @Test
    void presses_keys() throws InterruptedException {
        open("<input autofocus value=abc onkeydown=\"document.title += event.key + (event.ctrlKey ? '!' : '') + "
                + "'|'\">");

        assertThat(session.perform(new PressKeysAction("ArrowLeft")).isDone()).isTrue();
        assertThat(session.perform(new PressKeysAction("Control+A")).isDone()).isTrue();
        assertThat(session.perform(new PressKeysAction("Backspace")).isDone()).isTrue();
        assertThat(session.perform(new PressKeysAction("+")).isDone()).isTrue();
        assertThat(session.perform(new PressKeysAction("NoSuchKey")).isDone()).isFalse();

        assertThat(title()).isEqualTo("ArrowLeft|Control!|a!|Backspace|+|");
        assertThat(session.observe().nodes().get(0).value()).isEqualTo("+");
    }

    @Test
    void hovers_drags_and_scrolls() throws InterruptedException {
        Observation page = open("""
                <div tabindex=0 role=button id=a style="width:99px" onmouseenter="document.title = 'over'">From</div>
                <div tabindex=0 role=button id=b style="width:99px" onmouseup="document.title = 'dropped'">To</div>
                <div style=height:3000px></div>
                """);

        assertThat(session.perform(new HoverAction(ref(page, "button", "From"))))
                .isEqualTo(ActionResult.done());
        assertThat(title()).isEqualTo("over");
        assertThat(session.perform(new DragAction(ref(page, "button", "From"), ref(page, "button", "To"))))
                .isEqualTo(ActionResult.done());
        assertThat(title()).isEqualTo("dropped");
        assertThat(session.perform(new ScrollAction(Direction.DOWN))).isEqualTo(ActionResult.done());
        assertThat(BROWSER.driver().executeScript("return scrollY > 500")).isEqualTo(true);
        assertThat(session.perform(new ScrollAction(Direction.UP))).isEqualTo(ActionResult.done());
        assertThat(session.perform(new ScrollAction(Direction.UP)))
                .isEqualTo(ActionResult.done("Nothing moved: this is the beginning."));
    }

    @Test
    void html5_drag_and_drop_works() throws InterruptedException {
        Observation page = open("""
                <div tabindex=0 role=button draggable=true ondragstart="event.dataTransfer.setData('text', 'it')" \
                style="width:99px">Card</div>
                <div tabindex=0 role=button ondragover="event.preventDefault()" ondrop="document.title = \
                event.dataTransfer.getData('text')" style="width:99px">Done</div>
                """);

        session.perform(new DragAction(ref(page, "button", "Card"), ref(page, "button", "Done")));

        assertThat(title()).isEqualTo("it");
    }

    @Test
    void goes_back() throws InterruptedException {
        String first = page("<title>first</title>");
        session.perform(new NavigateAction(first));
        session.perform(new NavigateAction(page("<title>second</title>")));

        assertThat(session.perform(new GoBackAction())).isEqualTo(ActionResult.done());
        assertThat(session.observe().url()).isEqualTo(first);
    }

    @Test
    void waits_until_a_statement_holds() throws InterruptedException {
        open("<p id=p>no</p><script>addEventListener('message', () => p.textContent = 'ready now', {once: true})"
                + "</script>");
        SeleniumSession waiting = new SeleniumSession(
                BROWSER.driver(),
                TestBrowser.request(BrowserProfile.DEFAULT, TestBrowser.NO_SECRETS, new Redactor()),
                TestBrowser.CONTEXT,
                new Timing(
                        InstantSource.system(),
                        duration -> BROWSER.driver()
                                .executeScript("postMessage(1); return new Promise(done => setTimeout(done))"),
                        Settler.LONGEST));

        assertThat(waiting.perform(new WaitForAction(Check.text("ready now"), Duration.ofSeconds(60))))
                .isEqualTo(ActionResult.done());
        assertThat(waiting.perform(new WaitForAction(Check.text("never"), Duration.ZERO)))
                .isEqualTo(ActionResult.failed("Waited 0 seconds in vain: not on the page."));
    }

    @Test
    void a_new_tab_becomes_active_and_one_can_switch_back() throws InterruptedException {
        String second = page("<title>Second</title>");
        Observation page = open("<title>First</title><a href='" + second + "' target=_blank>Open</a>");

        assertThat(session.perform(new ClickAction(ref(page, "link", "Open"))))
                .isEqualTo(ActionResult.done("Tab 2 opened and is active now."));
        Observation opened = session.observe();
        assertThat(opened.title()).isEqualTo("Second");
        assertThat(opened.tabs())
                .containsExactly(
                        Tab.builder(1).title("First").url(page.url()).build(),
                        Tab.builder(2).title("Second").url(second).active(true).build());
        assertThat(session.perform(new SwitchTabAction(1))).isEqualTo(ActionResult.done());
        assertThat(session.observe().title()).isEqualTo("First");
        assertThat(session.perform(new SwitchTabAction(9))).isEqualTo(ActionResult.failed("There is no tab 9."));
    }

    @Test
    void answers_dialogs() throws InterruptedException {
        Observation page = open("<button onclick=\"document.title = prompt('Who?')\">Ask</button>");

        assertThat(session.perform(new HandleDialogAction(true, "")))
                .isEqualTo(ActionResult.failed("No dialog is open."));
        assertThat(session.perform(new ClickAction(ref(page, "button", "Ask"))).isDone())
                .isTrue();
        assertThat(session.observe().dialog().orElseThrow().message()).isEqualTo("Who?");
        assertThat(session.perform(new ScrollAction(Direction.DOWN)))
                .isEqualTo(ActionResult.failed("A dialog is open; handle it first."));
        assertThat(session.perform(new HandleDialogAction(true, "Ada"))).isEqualTo(ActionResult.done());
        assertThat(title()).isEqualTo("Ada");
    }

    @Test
    void uploads_only_from_the_allowed_folder(@TempDir Path folder) throws InterruptedException, IOException {
        Path allowed = Files.createDirectory(folder.resolve("allowed"));
        Files.writeString(allowed.resolve("shoe.txt"), "shoe");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(allowed.resolve("link.txt"), folder.resolve("secret.txt"));
        SeleniumSession uploading =
                BROWSER.session(BrowserProfile.builder().uploads(allowed).build());
        BROWSER.driver()
                .get(page("<label>Photo <input type=file style=display:none onchange=\"document.title = "
                        + "files[0].name\"></label><button>No</button>"));
        Observation page = uploading.observe();
        var field = ref(page, "button", "Photo");

        assertThat(uploading.perform(new UploadAction(field, "../secret.txt")).status())
                .isEqualTo(ActionResult.Status.REFUSED);
        assertThat(uploading.perform(new UploadAction(field, "link.txt")).status())
                .isEqualTo(ActionResult.Status.REFUSED);
        assertThat(uploading.perform(new UploadAction(field, ".")).status()).isEqualTo(ActionResult.Status.REFUSED);
        assertThat(uploading
                        .perform(new UploadAction(field, "shoe.txt\n" + folder.resolve("secret.txt")))
                        .status())
                .isEqualTo(ActionResult.Status.REFUSED);
        try (RandomAccessFile huge =
                new RandomAccessFile(allowed.resolve("huge.bin").toFile(), "rw")) {
            huge.setLength(100L * 1024 * 1024 + 1);
        }
        assertThat(uploading.perform(new UploadAction(field, "huge.bin")).message())
                .contains("more than 100 MiB");
        assertThat(uploading
                        .perform(new UploadAction(
                                field, folder.resolve("secret.txt").toString()))
                        .status())
                .isEqualTo(ActionResult.Status.REFUSED);
        assertThat(uploading
                        .perform(new UploadAction(ref(page, "button", "No"), "shoe.txt"))
                        .isDone())
                .isFalse();
        assertThat(uploading.perform(new UploadAction(field, "shoe.txt"))).isEqualTo(ActionResult.done());
        assertThat(title()).isEqualTo("shoe.txt");
        assertThat(session.perform(new UploadAction(field, "shoe.txt")).status())
                .isEqualTo(ActionResult.Status.REFUSED);
    }

    private ActionResult type(Observation page, String name, String text, boolean clear) throws InterruptedException {
        return session.perform(new TypeAction(ref(page, "textbox", name), text, clear));
    }

    private Observation open(String html) throws InterruptedException {
        session.perform(new NavigateAction(page(html)));
        return session.observe();
    }

    private String page(String html) {
        return SITE.page("/action" + pages++ + "-" + System.identityHashCode(this), html);
    }

    private static String title() {
        return String.valueOf(BROWSER.driver().getTitle());
    }
}
