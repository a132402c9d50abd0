package com.aiqaramba.browser.internal.session;

import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.browser.internal.fixture.LocalSessions;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.support.ui.FluentWait;

/** Files that a page hands out: named, limited, kept apart, and stopped where they have no end. */
@Timeout(120)
@Tag("browser")
final class DownloadsTest {
    private static final int LIMIT = 3_000_000;
    private static final CountDownLatch CLOSED = new CountDownLatch(1);

    private static TestSite site;
    private final Set<String> told = new LinkedHashSet<>();

    @BeforeAll
    static void start() {
        site = new TestSite();
        site.serve("/report", exchange -> {
            begin(exchange, "report.txt", 5);
            exchange.getResponseBody().write("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.close();
        });
        site.serve("/huge", exchange -> {
            begin(exchange, "huge.bin", 1L << 40);
            exchange.getResponseBody().write(new byte[1_000]);
            exchange.getResponseBody().flush();
            await();
        });
        site.serve("/endless", DownloadsTest::endless);
        site.page("/slow", "<p>begins</p><iframe src=/endless></iframe><script src=/never></script>");
        site.serve("/never", exchange -> await());
        site.page("/files", """
                <a href=/report>Report</a><a href=/huge>Huge</a><a href=/endless>Endless</a>
                <a href=/report target=_blank>Report in a tab</a>
                <button onclick="const a = document.createElement('a'); a.download = 'made.csv';
                  a.href = window.URL.createObjectURL(new Blob(['a;b'])); a.click()">Make</button>""");
    }

    @AfterAll
    static void stop() {
        CLOSED.countDown();
        site.close();
    }

    @Test
    void what_was_downloaded_is_told_listed_and_can_be_read() throws InterruptedException {
        try (BrowserSession session = open(BrowserProfile.DEFAULT, Limits.DEFAULT)) {
            click(session, "link", "Report");
            click(session, "button", "Make");
            click(session, "link", "Report in a tab");
            await(() -> complete(session) == 3);

            assertThat(session.downloads())
                    .containsExactly(
                            Download.of("made.csv", 3, true),
                            Download.of("report (1).txt", 5, true),
                            Download.of("report.txt", 5, true));
            assertThat(session.download("report.txt").map(String::new)).contains("hello");
            assertThat(session.download("../owner")).isEmpty();
            assertThat(notices(session))
                    .contains("Downloaded: report.txt, 5 bytes.", "Downloaded: made.csv, 3 bytes.")
                    .doesNotContain("hromium");
        }
    }

    @Test
    void a_download_without_end_is_stopped_while_nobody_uses_the_session() throws InterruptedException {
        try (BrowserSession session = open(BrowserProfile.DEFAULT, limited(LIMIT))) {
            click(session, "link", "Endless");
            await(() -> notices(session).contains("endless.bin was stopped"));
            await(() -> downloads(session) == 0);
            click(session, "link", "Report");
            await(() -> complete(session) == 1);
        }
    }

    @Test
    void what_is_announced_as_too_large_is_stopped_at_once() throws InterruptedException {
        try (BrowserSession session = open(BrowserProfile.DEFAULT, limited(LIMIT))) {
            click(session, "link", "Huge");

            await(() -> notices(session)
                    .contains(
                            "The download of huge.bin was stopped: this run downloads at most 3000000 bytes in all."));
        }
    }

    @Test
    void a_download_that_cannot_be_stopped_ends_the_browser() throws InterruptedException {
        try (BrowserSession session = open(
                BrowserProfile.builder().pageLoadTimeout(Duration.ofSeconds(60)).build(), limited(LIMIT))) {
            assertThatThrownBy(() -> session.perform(new NavigateAction(site.url("127.0.0.1", "/slow"))))
                    .isInstanceOf(BrowserException.class)
                    .hasMessageContaining("a download could not be stopped");
        }
    }

    @Test
    void a_run_may_download_nothing_at_all() throws InterruptedException {
        try (BrowserSession session =
                open(BrowserProfile.builder().refuseDownloads().build(), limited(0))) {
            click(session, "link", "Report");

            await(() ->
                    notices(session).contains("The download of report.txt was refused: this run downloads nothing."));
            assertThat(session.downloads()).isEmpty();
        }
    }

    private static Limits limited(long bytes) {
        return Limits.builder().downloadBytes(bytes).build();
    }

    private static BrowserSession open(BrowserProfile profile, Limits limits) throws InterruptedException {
        return LocalSessions.open(profile, limits, site.url("127.0.0.1", "/"));
    }

    private void click(BrowserSession session, String role, String name) throws InterruptedException {
        if (!seen(session).url().endsWith("/files")) {
            session.perform(new NavigateAction(site.url("127.0.0.1", "/files")));
        }
        assertThat(session.perform(new ClickAction(ref(seen(session), role, name)))
                        .isDone())
                .isTrue();
    }

    private static long complete(BrowserSession session) {
        return ask(() -> session.downloads().stream().filter(Download::complete).count());
    }

    private static long downloads(BrowserSession session) {
        return ask(() -> (long) session.downloads().size());
    }

    private String notices(BrowserSession session) {
        seen(session);
        return told.toString();
    }

    private Observation seen(BrowserSession session) {
        Observation page = ask(session::observe);
        told.addAll(page.notices());
        return page;
    }

    private interface Question<T> {
        T ask() throws InterruptedException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static void await(BooleanSupplier condition) {
        new FluentWait<>(condition)
                .withTimeout(Duration.ofSeconds(30))
                .pollingEvery(Duration.ofMillis(100))
                .until(BooleanSupplier::getAsBoolean);
    }

    private static void begin(HttpExchange exchange, String name, long length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"" + name + "\"");
        exchange.sendResponseHeaders(200, length);
        exchange.getResponseBody().flush();
    }

    private static void endless(HttpExchange exchange) throws IOException {
        begin(exchange, "endless.bin", 0);
        byte[] piece = new byte[100_000];
        while (CLOSED.getCount() > 0) {
            exchange.getResponseBody().write(piece);
        }
    }

    private static void await() {
        try {
            CLOSED.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
