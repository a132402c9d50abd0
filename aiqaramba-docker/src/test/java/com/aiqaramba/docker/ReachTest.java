package com.aiqaramba.docker;

import static com.aiqaramba.docker.fixture.Containers.browsers;
import static com.aiqaramba.docker.fixture.Containers.options;
import static com.aiqaramba.docker.fixture.Containers.runThatReaches;
import static com.aiqaramba.docker.fixture.Containers.show;
import static com.aiqaramba.docker.fixture.Containers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.UploadAction;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.StartedBrowser;
import com.aiqaramba.docker.fixture.Site;
import com.aiqaramba.docker.fixture.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class ReachTest {
    private static final Path PROFILE = Path.of("..", "samples", "containers", "system-calls.json");

    @Test
    void a_site_of_this_machine_is_reached_through_the_allow_list_and_not_without() throws Exception {
        try (Site allowed = new Site();
                Site other = new Site()) {
            String picture = other.page("/picture", "secret");
            String welcome = allowed.page("/", "<h1>welcome</h1><img src='" + picture + "'>");
            try (BrowserSession session = browsers().open(runThatReaches(welcome))) {
                assertThat(show(session, welcome)).contains("welcome");
                session.perform(new NavigateAction(picture));

                assertThat(session.observe().notices())
                        .anyMatch(notice -> notice.contains("not among the origins of this task"));
                assertThat(other.requests()).isZero();
            }
        }
    }

    @Test
    void a_browser_that_waits_for_its_run_is_in_a_container_already() throws Exception {
        try (Site site = new Site();
                TestEngine engine = new TestEngine()) {
            String url = site.page("/", "<h1>welcome</h1>");
            try (StartedBrowser browser = browsers().start(BrowserProfile.DEFAULT, SessionListener.NONE)) {
                String container = engine.onlyContainer();
                assertThat(browser.isAlive()).isTrue();
                BrowserSession session = browser.begin(runThatReaches(url));

                assertThat(show(session, url)).contains("welcome");
                assertThat(engine.onlyContainer()).isEqualTo(container);
            }
            assertThat(engine.containersOf(ProcessHandle.current().pid())).isEmpty();
        }
    }

    @Test
    void a_browser_whose_container_ended_while_it_waited_is_not_alive() throws Exception {
        try (TestEngine engine = new TestEngine();
                StartedBrowser browser = browsers().start(BrowserProfile.DEFAULT, SessionListener.NONE)) {
            engine.kill(engine.onlyContainer());

            assertThat(browser.isAlive()).isFalse();
        }
    }

    @Test
    void chromium_has_its_own_sandbox_where_the_system_calls_for_it_are_allowed() throws Exception {
        assertThat(commandLines(browsers())).anyMatch(line -> line.contains("--no-sandbox"));
        assertThat(commandLines(options().systemCalls(PROFILE).build()))
                .anyMatch(line -> line.contains("--type=renderer"))
                .noneMatch(line -> line.contains("--no-sandbox"));
    }

    @Test
    void a_file_of_the_folder_for_uploads_reaches_the_page(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("note.txt"), "to be uploaded");
        BrowserProfile uploads = BrowserProfile.builder().uploads(folder).build();
        try (Site site = new Site()) {
            String url = site.page(
                    "/",
                    "<label>file <input type=file onchange='shown.textContent = files[0].name + files[0].size'>"
                            + "</label><p id=shown></p>");
            try (BrowserSession session = browsers().open(runThatReaches(uploads, url))) {
                show(session, url);
                assertThat(session.perform(new UploadAction(onlyElement(session), "note.txt")))
                        .isEqualTo(ActionResult.done());

                assertThat(text(session.observe())).contains("note.txt14");
            }
        }
    }

    @Test
    void a_download_is_told_and_stays_in_its_container() throws Exception {
        try (Site site = new Site();
                TestEngine engine = new TestEngine()) {
            String url = site.page("/", "<a download=note.txt href='data:,saved'>save</a>");
            try (BrowserSession session = browsers().open(runThatReaches(url))) {
                show(session, url);
                session.perform(new ClickAction(onlyElement(session)));
                while (session.downloads().stream().noneMatch(Download::complete)) {
                    session.observe();
                }

                assertThat(session.downloads()).extracting(Download::name).containsExactly("note.txt");
                assertThat(session.download("note.txt")).isEmpty();
                assertThat(engine.run(engine.onlyContainer(), "cat /var/browser/downloads/note.txt"))
                        .isEqualTo("saved");
            }
        }
    }

    private static ElementRef onlyElement(BrowserSession session) throws InterruptedException {
        return session.observe().nodes().stream()
                .filter(PageNode::isInteractive)
                .map(node -> ElementRef.of(node.number(), node.role(), node.name()))
                .findFirst()
                .orElseThrow();
    }

    private static String[] commandLines(DockerBrowsers browsers) throws Exception {
        try (TestEngine engine = new TestEngine();
                StartedBrowser browser = browsers.start(BrowserProfile.DEFAULT, SessionListener.NONE)) {
            assertThat(browser).isNotNull();
            return engine.commandLines(engine.onlyContainer()).toArray(String[]::new);
        }
    }
}
