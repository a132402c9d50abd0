package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.outline;
import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.browser.internal.fixture.LocalSessions;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.HandleDialogAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages that want more memory, more room or more attention than there is. */
@Timeout(120)
@Tag("browser")
final class GreedyPagesTest {
    private static final BrowserProfile IMPATIENT =
            BrowserProfile.builder().pageLoadTimeout(Duration.ofSeconds(2)).build();

    private final TestSite site = new TestSite();
    private int pages;

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_tab_that_runs_out_of_memory_costs_the_session(@TempDir Path folder) throws Exception {
        String url = site.page(
                "/hoard",
                "<button onclick='for (const all = [];;) all.push(new Array(1e6).fill(Math.random()))'>Hoard</button>");
        try (BrowserSession session = LocalSessions.open(withLittleMemory(folder), url)) {
            session.perform(new NavigateAction(url));
            ClickAction hoard = new ClickAction(ref(session.observe(), "button", "Hoard"));

            assertThatThrownBy(() -> {
                        session.perform(hoard);
                        session.observe();
                    })
                    .isInstanceOf(BrowserException.class)
                    .hasMessageContaining("crashed");
        }
    }

    @Test
    void a_page_of_100_megabytes_is_read_in_part_and_says_so() throws InterruptedException {
        byte[] block = "<p>one of very many</p>".repeat(1_000).getBytes(US_ASCII);
        String url = site.serve("/huge", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int written = 0; written < 100_000_000; written += block.length) {
                    body.write(block);
                }
            }
        });
        try (BrowserSession session = LocalSessions.open(IMPATIENT, url)) {
            session.perform(new NavigateAction(url));
            Observation page = session.observe();

            assertThat(page.nodes()).isNotEmpty();
            assertThat(page.notices()).contains("The page is too big; a part of it was left out.");
        }
    }

    @Test
    void a_page_that_does_something_without_end_is_stopped_and_read() throws InterruptedException {
        site.page("/inner", "<p>inner</p>");
        String next = site.page("/next", "<p id=p></p><script>p.textContent = 'next'</script>");
        String other = site.url("localhost", "/inner");
        try (BrowserSession session = LocalSessions.open(IMPATIENT, next, other)) {
            for (String html : List.of(
                    "<script>setInterval(() => location.href = '?' + Math.random(), 1)</script>",
                    "<script>location.reload()</script>",
                    "<meta http-equiv=refresh content=0>",
                    "<iframe id=f src=/inner></iframe><script>setInterval("
                            + "() => f.contentWindow.location.reload(), 5)</script>",
                    "<script>setInterval(() => { document.querySelector('iframe')?.remove(); document.body.append("
                            + "Object.assign(document.createElement('iframe'), {src: '" + other
                            + "'})) }, 40)</script>")) {
                String url = site.page("/restless" + ++pages, "<p>text</p>" + html);

                session.perform(new NavigateAction(url));
                Observation page = session.observe();
                while (page.notices().stream().noneMatch(notice -> notice.contains("times within 3 seconds"))) {
                    page = session.observe();
                }
                assertThat(outline(page)).as(html).contains("text 'text'");
                assertThat(session.perform(new NavigateAction(next)).isDone())
                        .as(html)
                        .isTrue();
                assertThat(outline(session.observe())).as(html).containsExactly("text 'next'");
            }
        }
    }

    @Test
    void dialogs_without_end_are_answered_one_by_one_and_hold_back_no_end() throws InterruptedException {
        String url = site.page("/dialogs", "<button onclick='for (;;) alert(\"again\")'>Ask</button>");
        BrowserSession session = LocalSessions.open(IMPATIENT, url);
        try {
            session.perform(new NavigateAction(url));
            session.perform(new ClickAction(ref(session.observe(), "button", "Ask")));
            for (int i = 0; i < 10; i++) {
                assertThat(session.observe().dialog().orElseThrow().message()).isEqualTo("again");
                assertThat(session.perform(new HandleDialogAction(true, ""))).isEqualTo(ActionResult.done());
            }
            assertThat(session.perform(new NavigateAction(url)).isDone()).isFalse();
        } finally {
            long begin = System.nanoTime();
            session.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
    }

    /** Its pages run out of memory after 100 MB, not only when they have filled gigabytes. */
    private static LocalBrowsers withLittleMemory(Path folder) throws IOException {
        Path browser = Files.writeString(
                folder.resolve("chromium"),
                "#!/bin/sh\nexec /usr/bin/chromium --js-flags=--max-old-space-size=100 \"$@\"\n");
        assertThat(browser.toFile().setExecutable(true)).isTrue();
        return LocalBrowsers.builder().binary(browser).build();
    }
}
