package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.page.Observation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever a page does between observation and click, nothing else is clicked. Each click writes itself into the title.
 */
@Tag("browser")
final class StaleElementsTest {
    private static final String AGAIN = "The page had changed; the element was found again by role and name.";
    private static final String CARTS = """
            <title>none</title><ul id=list></ul><script>
            const draw = names => list.innerHTML = names.map(name =>
              `<li><span>${name}</span> <button onclick="document.title = '${name}'">Remove</button></li>`).join('');
            draw(['Blue', 'Red', 'Green']);
            </script>
            """;
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();
    private final SeleniumSession session = BROWSER.session();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void an_element_that_was_built_anew_is_found_again() throws InterruptedException {
        ElementRef save = open(
                "<title>none</title><div id=box><button onclick='document.title = 1'>Save</button></div>", "Save", 0);
        run("box.innerHTML = box.innerHTML");

        assertThat(session.perform(new ClickAction(save))).isEqualTo(ActionResult.done(AGAIN));
        assertThat(title()).isEqualTo("1");
    }

    @Test
    void a_row_that_was_built_anew_elsewhere_is_found_again_by_its_surroundings() throws InterruptedException {
        ElementRef red = open(CARTS, "Remove", 1);
        run("draw(['Green', 'Blue', 'Red'])");

        assertThat(session.perform(new ClickAction(red))).isEqualTo(ActionResult.done(AGAIN));
        assertThat(title()).isEqualTo("Red");
    }

    @Test
    void a_row_that_is_gone_leaves_the_others_alone() throws InterruptedException {
        ElementRef red = open(CARTS, "Remove", 1);
        run("draw(['Green', 'Blue'])");

        assertThat(session.perform(new ClickAction(red)))
                .isEqualTo(ActionResult.failed("button \"Remove\" is gone or no longer unique; look again."));
        assertThat(title()).isEqualTo("none");
    }

    @Test
    void a_node_that_now_shows_another_row_is_not_clicked() throws InterruptedException {
        ElementRef red = open("""
                <title>none</title><ul id=list></ul><script>
                let names = ['Blue', 'Red', 'Green'];
                names.forEach((name, at) => list.insertAdjacentHTML('beforeend',
                  `<li><span>${name}</span> <button onclick="document.title = names[${at}]">Remove</button></li>`));
                const show = next => { names = next; document.querySelectorAll('span').forEach((s, at) => \
                s.textContent = names[at]); };
                </script>
                """, "Remove", 1);
        run("show(['Green', 'Blue', 'White'])");

        assertThat(session.perform(new ClickAction(red)).isDone()).isFalse();
        assertThat(title()).isEqualTo("none");

        run("show(['Green', 'Blue', 'Red'])");
        assertThat(session.perform(new ClickAction(red))).isEqualTo(ActionResult.done(AGAIN));
        assertThat(title()).isEqualTo("Red");
    }

    @Test
    void a_button_whose_name_changed_is_not_clicked() throws InterruptedException {
        ElementRef save = open("<title>none</title><button id=b onclick='document.title = 1'>Save</button>", "Save", 0);
        run("b.textContent = 'Delete all'");

        assertThat(session.perform(new ClickAction(save)).isDone()).isFalse();
        assertThat(title()).isEqualTo("none");
    }

    @Test
    void a_doubled_button_is_still_the_one_that_was_seen() throws InterruptedException {
        ElementRef save =
                open("<title>none</title><p>x <button onclick='document.title = 1'>Save</button></p>", "Save", 0);
        run("document.body.insertAdjacentHTML('afterbegin', '<p>y <button>Save</button></p>')");

        assertThat(session.perform(new ClickAction(save))).isEqualTo(ActionResult.done());
        assertThat(title()).isEqualTo("1");
    }

    @Test
    void a_button_that_came_back_twice_the_same_is_not_clicked() throws InterruptedException {
        ElementRef save = open(
                "<title>none</title><div id=box><button onclick='document.title = 1'>Save</button></div>", "Save", 0);
        run("box.innerHTML = box.innerHTML + box.innerHTML");

        assertThat(session.perform(new ClickAction(save)).isDone()).isFalse();
        assertThat(title()).isEqualTo("none");
    }

    @Test
    void a_hidden_or_disabled_button_is_not_clicked() throws InterruptedException {
        ElementRef save = open("<title>none</title><button id=b onclick='document.title = 1'>Save</button>", "Save", 0);
        run("b.disabled = true");
        assertThat(session.perform(new ClickAction(save)))
                .isEqualTo(ActionResult.failed("button \"Save\" is disabled."));
        run("b.disabled = false; b.style.visibility = 'hidden'");

        assertThat(session.perform(new ClickAction(save)).isDone()).isFalse();
        assertThat(title()).isEqualTo("none");
    }

    @Test
    void a_reference_that_was_never_shown_is_not_used() throws InterruptedException {
        open("<title>none</title><button onclick='document.title = 1'>Save</button>", "Save", 0);

        assertThat(session.perform(new ClickAction(ElementRef.of(1, "button", "Cancel"))))
                .isEqualTo(ActionResult.failed(
                        "The latest observation has no number 1 that is button \"Cancel\"; look again."));
        assertThat(session.perform(new ClickAction(ElementRef.of(7, "button", "Save")))
                        .isDone())
                .isFalse();
        assertThat(title()).isEqualTo("none");
    }

    @Test
    void an_element_of_a_frame_that_was_loaded_anew_is_found_again() throws InterruptedException {
        ElementRef save = open(
                "<title>none</title><iframe name=f srcdoc=\""
                        + "<button onclick='parent.document.title = 1'>Save</button>\"></iframe>",
                "Save",
                0);
        run("document.querySelector('iframe').srcdoc += ' '; return new Promise(done => "
                + "document.querySelector('iframe').onload = done)");

        assertThat(session.perform(new ClickAction(save))).isEqualTo(ActionResult.done(AGAIN));
        assertThat(title()).isEqualTo("1");
    }

    private ElementRef open(String html, String button, int others) throws InterruptedException {
        BROWSER.driver().get(SITE.page("/stale" + System.identityHashCode(this), html));
        Observation page = session.observe();
        return ref(page, "button", button, others);
    }

    private static void run(String script) {
        BROWSER.driver().executeScript(script);
    }

    private static String title() {
        return String.valueOf(BROWSER.driver().getTitle());
    }
}
