package com.aiqaramba.browser;

import static com.aiqaramba.browser.internal.fixture.Pages.outline;
import static com.aiqaramba.browser.internal.fixture.Pages.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.browser.internal.fixture.SeleniumGrid;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.action.UploadAction;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.StartedBrowser;
import com.aiqaramba.core.web.Origin;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.RemoteWebDriver;

@Tag("browser")
class GridSessionTest {
    private static final TestSite SITE = new TestSite();

    @TempDir
    private Path uploads;

    private static final String OF_THE_CHECK = "http://aiqaramba.invalid/";

    private static SeleniumGrid grid;
    private static GridBrowsers browsers;

    @BeforeAll
    static void start() throws Exception {
        grid = SeleniumGrid.start(GridSessionTest.class, 1, 6);
        browsers = GridOwner.browsers(grid.address());
    }

    @AfterAll
    static void stop() throws Exception {
        SITE.close();
        grid.close();
    }

    @AfterEach
    void nothing_is_left_on_the_grid() throws Exception {
        grid.awaitSessions(0);
    }

    @Test
    void a_wrong_password_is_told_and_not_repeated() {
        GridBrowsers wrong = GridBrowsers.builder(grid.address())
                .credentials(SeleniumGrid.USER, Secret.of("hunter2".toCharArray()))
                .build();

        assertThatThrownBy(() -> start(wrong))
                .isInstanceOf(BrowserException.class)
                .hasMessageContaining("refused the user or the password (HTTP 401)")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void a_session_says_whose_it_is() throws Exception {
        String page = SITE.page("/labelled", "<p>here</p>");
        try (GridRuns runs = new GridRuns("labelled", 1, Origin.of(page), browsers)) {
            assertThat(runs.open(1).get(0).visit(page)).containsExactly("here");

            assertThat(grid.status()).contains("\"run\": \"single\\u002flabelled-1\"");
        }
    }

    @Test
    void what_a_page_writes_and_requests_comes_over_the_grid() throws Exception {
        String page = SITE.page("/talking", "<script>console.warn('low stock')</script>");
        try (GridRuns runs = new GridRuns("talking", 1, Origin.of(page), browsers)) {
            BrowserSession session = runs.open(1).get(0).session();
            session.perform(new NavigateAction(page));

            assertThat(session.console()).extracting(ConsoleEntry::text).contains("low stock");
            assertThat(session.network())
                    .extracting(NetworkEvent::url)
                    .contains(page)
                    .doesNotContain(OF_THE_CHECK);
            assertThat(session.screenshot().bytes()).isNotEmpty();
        }
    }

    @Test
    void a_page_that_keeps_the_driver_busy_does_not_keep_the_session() throws Exception {
        Thread caller = Thread.currentThread();
        SITE.serve("/reached", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            caller.interrupt();
        });
        String page = SITE.page("/busy", """
                <button onclick="let r = new XMLHttpRequest(); r.open('GET', '/reached', false); r.send(); while \
                (true) {}">
                Go</button>
                """);
        try (GridRuns runs = new GridRuns("busy", 1, Origin.of(page), browsers)) {
            GridRun run = runs.open(1).get(0);
            BrowserSession session = run.session();
            session.perform(new NavigateAction(page));
            ClickAction click = new ClickAction(ref(session.observe(), "button", "Go"));

            assertThatThrownBy(() -> session.perform(click)).isInstanceOf(InterruptedException.class);

            CompletableFuture.runAsync(run::close).get(5, TimeUnit.SECONDS);
            grid.awaitSessions(0);
        }
    }

    @Test
    void a_file_is_sent_to_the_node_and_a_text_that_names_one_is_not() throws Exception {
        Path file = Files.writeString(uploads.resolve("greeting.txt"), "good day");
        String page = SITE.page("/upload", """
                <label>File <input id=file type=file></label><label>Text <input></label><p></p>
                <button onclick="file.files[0].text().then(t => document.querySelector('p').textContent = \
                t)">Read</button>
                """);
        BrowserProfile profile = BrowserProfile.builder().uploads(uploads).build();
        try (GridRuns runs = new GridRuns("upload", 1, Origin.of(page), profile, browsers)) {
            BrowserSession session = runs.open(1).get(0).session();
            session.perform(new NavigateAction(page));
            Observation form = session.observe();

            session.perform(new TypeAction(ref(form, "textbox", "Text"), file.toString(), true));
            session.perform(new UploadAction(ref(form, "button", "File"), "greeting.txt"));
            Files.delete(file);
            session.perform(new ClickAction(ref(form, "button", "Read")));

            assertThat(outline(session.observe())).contains("2 textbox 'Text' = '" + file + "'", "text 'good day'");
        }
    }

    @Test
    void a_browser_that_does_not_reach_its_proxy_is_told_at_once() {
        GridBrowsers wrong = GridOwner.builder(grid.address())
                .networkGate(InetAddress.getLoopbackAddress(), "127.0.0.2")
                .build();

        assertThatThrownBy(() -> start(wrong))
                .isInstanceOf(BrowserException.class)
                .hasMessageContaining("GridBrowsers.Builder.networkGate");
    }

    @Test
    void with_resolver_rules_a_browser_finds_the_hosts_of_its_run_and_no_others() throws Exception {
        String page = SITE.page("/rules", "<p>here</p>");
        GridBrowsers ruled = GridOwner.builder(grid.address()).resolverRules().build();
        try (GridRuns runs = new GridRuns("ruled", 1, Origin.of(page), ruled)) {
            GridRun run = runs.open(1).get(0);

            assertThat(run.visit(page)).containsExactly("here");
            assertThat(run.session()
                            .perform(new NavigateAction(SITE.url("127.0.0.2", "/rules")))
                            .message())
                    .contains("ERR_NAME_NOT_RESOLVED");
        }
        assertThatThrownBy(() -> start(ruled)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_next_start_ends_what_a_killed_jvm_left_and_nothing_else() throws Exception {
        Process owner = GridOwner.start(grid.address(), 5);
        RemoteWebDriver bystander = plainSelenium();
        bystander.get(SITE.page("/bystander", "<title>still here</title>"));
        owner.destroyForcibly().waitFor();
        grid.awaitSessions(6);

        StartedBrowser next = start(GridOwner.builder(grid.address())
                .startTimeout(Duration.ofMinutes(1))
                .build());

        grid.awaitSessions(2);
        assertThat(bystander.getTitle()).isEqualTo("still here");
        bystander.quit();
        next.close();
    }

    @Test
    void a_jvm_that_exits_ends_its_sessions() throws Exception {
        Process owner = GridOwner.start(grid.address(), 2);

        owner.getOutputStream().close();

        assertThat(owner.waitFor()).isZero();
    }

    @Test
    void a_session_on_a_node_that_answers_no_more_is_given_up_and_ended_later() throws Exception {
        StartedBrowser browser = start(browsers);
        grid.node(1).freeze();

        CompletableFuture.runAsync(browser::close).get(5, TimeUnit.SECONDS);

        grid.node(1).resume();
        start(browsers).close();
    }

    private static StartedBrowser start(GridBrowsers from) throws InterruptedException {
        return from.start(BrowserProfile.DEFAULT, SessionListener.NONE);
    }

    private static RemoteWebDriver plainSelenium() throws Exception {
        URI address = grid.addressWithCredentials();
        return new RemoteWebDriver(address.toURL(), new ChromeOptions().addArguments("--headless=new"), false);
    }
}
