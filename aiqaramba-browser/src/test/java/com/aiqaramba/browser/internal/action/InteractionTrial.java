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
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * Trial of interactions: a page is used through observations and actions alone, and notes by itself what reached it.
 */
final class InteractionTrial implements AutoCloseable {
    private static final Map<String, Object> NEXT_PAINT = Map.of(
            "awaitPromise",
            true,
            "expression",
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))");

    private final TestBrowser browser = TestBrowser.shared();
    private final TestSite site = new TestSite();
    private final SeleniumSession session;
    private int pages;

    /** Begins with a folder of files that can be uploaded. */
    InteractionTrial(Path uploads) {
        session = browser.session(BrowserProfile.builder().uploads(uploads).build());
        site.serve("/none", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        site.serve("/round", exchange -> {
            exchange.getResponseHeaders().set("Location", "/interaction" + (pages - 1));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        site.page(
                "/framed",
                "<p style='margin:150px 0 0 250px'><button onclick=\"parent.postMessage(textContent, '*')\">Framed");
    }

    /** What is done arrives or is told. */
    void check(Interaction interaction) throws InterruptedException {
        String html = interaction.html().replace("OTHER", site.url("localhost", ""));
        session.perform(new NavigateAction(site.page("/interaction" + pages++, html)));
        Observation page = session.observe();
        ActionResult last = ActionResult.done();
        for (Function<Observation, BrowserAction> action : interaction.actions()) {
            last = session.perform(action.apply(page));
            // What an event tells, a page notes when it paints next.
            browser.driver().executeCdpCommand("Runtime.evaluate", NEXT_PAINT);
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

    @Override
    public void close() {
        site.close();
    }
}
