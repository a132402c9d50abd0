package com.aiqaramba.browser.internal.action;

import static com.aiqaramba.browser.internal.fixture.Pages.outline;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.browser.internal.session.SeleniumSession;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.spi.BrowserProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page is used through observations and actions alone, and notes by itself what reached it. */
@Tag("browser")
final class InteractionsTest {
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();

    @TempDir
    private static Path folder;

    private static int pages;

    @BeforeAll
    static void make_files() throws IOException {
        Files.writeString(folder.resolve("one.txt"), "1");
        Files.writeString(folder.resolve("two.txt"), "2");
        SITE.page(
                "/framed",
                "<p style='margin:150px 0 0 250px'><button onclick=\"parent.postMessage(textContent, '*')\">Framed");
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    static Stream<Interaction> interactions() {
        return Stream.of(
                        Clicks.all(),
                        Places.all(),
                        Typed.all(),
                        Keys.all(),
                        Selections.all(),
                        Drags.all(),
                        Scrolls.all(),
                        Uploads.all())
                .flatMap(Function.identity());
    }

    @ParameterizedTest
    @MethodSource("interactions")
    void what_is_done_arrives_or_is_told(Interaction interaction) throws InterruptedException {
        SeleniumSession session =
                BROWSER.session(BrowserProfile.builder().uploads(folder).build());
        String other = SITE.url("localhost", "");
        String html = interaction.html().replace("OTHER", other);
        session.perform(new NavigateAction(SITE.page("/interaction" + pages++, html)));
        Observation page = session.observe();
        ActionResult last = ActionResult.done();
        for (Function<Observation, BrowserAction> action : interaction.actions()) {
            last = session.perform(action.apply(page));
            // What an event tells, a page notes when it paints next.
            BROWSER.driver().executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
            page = session.observe();
        }

        assertThat(page.title())
                .as("%s, %s, on %s", interaction, last, outline(page))
                .isEqualTo(interaction.title());
        assertThat(last.isDone()).as(last.toString()).isEqualTo(interaction.isDone());
        assertThat(last.message()).contains(interaction.said());
        assertThat(interaction.said().isEmpty() && !last.message().isEmpty())
                .as("says nothing but " + last)
                .isFalse();
    }
}
