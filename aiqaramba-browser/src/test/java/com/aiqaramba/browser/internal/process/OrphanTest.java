package com.aiqaramba.browser.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {
    @TempDir(factory = ShortPath.class)
    Path folder;

    private TestBrowsers browsers;

    @BeforeEach
    void setUp() {
        browsers = new TestBrowsers(folder);
    }

    @Test
    void nothing_is_left_of_browsers_that_came_to_harm() throws Exception {
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
    void sigterm_ends_the_browsers_of_a_jvm() throws Exception {
        Process owner = jvmWithABrowser();
        owner.toHandle().destroy();
        owner.waitFor();

        browsers.assertNothingIsLeft();
    }

    @Test
    void a_jvm_that_exits_while_it_closes_a_browser_waits_for_its_end() throws Exception {
        Process owner = jvmWithABrowser();
        owner.getOutputStream().close();
        owner.waitFor();

        browsers.assertNothingIsLeft();
    }

    @Test
    void the_next_start_removes_what_a_killed_jvm_left() throws Exception {
        Process owner = jvmWithABrowser();
        owner.destroyForcibly().waitFor();
        assertThat(CommandLines.naming(folder)).isNotEmpty();

        browsers.start().close();

        browsers.assertNothingIsLeft();
    }

    @Test
    void the_next_start_leaves_alone_what_belongs_to_a_living_jvm() throws Exception {
        Process owner = jvmWithABrowser();
        List<ProcessHandle> running = CommandLines.naming(folder).toList();

        browsers.start().close();

        assertThat(running).isNotEmpty().allMatch(CommandLines::isRunning);
        owner.toHandle().destroy();
        owner.waitFor();
    }

    private Process jvmWithABrowser() throws IOException {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrowserOwner.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo("open");
        return owner;
    }
}
