package com.aiqaramba.browser.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("browser")
class OrphanTest {
    @TempDir(factory = ShortPath.class)
    Path folder;

    private TestBrowsers browsers;

    @BeforeEach
    void setUp() throws InterruptedException {
        browsers = TestBrowsers.in(folder);
    }

    @ParameterizedTest(name = "in namespaces: {0}")
    @ValueSource(booleans = {true, false})
    void nothing_is_left_of_browsers_that_came_to_harm(boolean isolated) throws Exception {
        TestBrowsers browsers = TestBrowsers.in(folder, isolated);
        try (LocalSite site = new LocalSite()) {
            for (Ending ending : Ending.values()) {
                BrowserProcess browser = browsers.start();
                browser.driver().get(site.page("/"));
                ending.happenTo(browser, site);
                Ending.close(browser);
                browsers.assertNothingIsLeft();
            }
        }
    }

    @Test
    @Tag("jdk") // hooks at the end of a JVM
    void sigterm_ends_the_browsers_of_a_jvm() throws Exception {
        Process owner = jvmWithBrowsers(1, true);
        owner.toHandle().destroy();
        owner.waitFor();

        browsers.assertNothingIsLeft();
    }

    @Test
    @Tag("jdk") // hooks at the end of a JVM
    void a_jvm_that_exits_while_it_closes_a_browser_waits_for_its_end() throws Exception {
        Process owner = jvmWithBrowsers(1, true);
        owner.getOutputStream().close();
        owner.waitFor();

        browsers.assertNothingIsLeft();
    }

    @Tag("jdk") // what is left of its processes
    @ParameterizedTest(name = "in namespaces: {0}")
    @ValueSource(booleans = {true, false})
    void nothing_is_left_of_a_killed_jvm_with_five_browsers_and_the_browser_of_somebody_else_lives_on(boolean isolated)
            throws Exception {
        try (TestBrowser bystander = new TestBrowser()) {
            Process owner = jvmWithBrowsers(5, isolated);
            List<ProcessHandle> left = CommandLines.naming(folder).toList();
            owner.destroyForcibly().waitFor();

            assertThat(left).hasSizeGreaterThan(5 * 5);
            browsers.awaitEnd();
            assertThat(left).noneMatch(CommandLines::isRunning);
            assertThat(bystander.driver().getTitle()).isEmpty();
        }
    }

    @Test
    void the_next_start_removes_what_a_killed_jvm_left_when_its_watchdogs_were_killed_too() throws Exception {
        Process owner = jvmWithBrowsers(1, false);
        owner.toHandle().children().forEach(ProcessHandle::destroyForcibly);
        owner.destroyForcibly().waitFor();
        assertThat(CommandLines.naming(folder)).isNotEmpty();

        browsers.start().close();

        browsers.assertNothingIsLeft();
    }

    @Test
    void the_next_start_leaves_alone_what_belongs_to_a_living_jvm() throws Exception {
        Process owner = jvmWithBrowsers(1, true);
        List<ProcessHandle> running = CommandLines.naming(folder).toList();

        browsers.start().close();

        assertThat(running).isNotEmpty().allMatch(CommandLines::isRunning);
        owner.toHandle().destroy();
        owner.waitFor();
    }

    private Process jvmWithBrowsers(int number, boolean isolated) throws IOException {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrowserOwner.class.getName(),
                        folder.toString(),
                        String.valueOf(number),
                        String.valueOf(isolated))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo("open");
        return owner;
    }
}
