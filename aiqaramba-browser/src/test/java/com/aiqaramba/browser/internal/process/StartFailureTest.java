package com.aiqaramba.browser.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.browser.internal.driver.Product;
import com.aiqaramba.core.error.BrowserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class StartFailureTest {
    private static final String TELL = "echo started > \"$(dirname \"$0\")/started\"; ";
    private static final Path MISSING = Path.of("/no/such/program");

    @TempDir(factory = ShortPath.class)
    Path folder;

    @TempDir
    Path programs;

    @Test
    void a_missing_browser_is_named() {
        assertThatThrownBy(() -> InstallationFinder.ofThisMachine()
                        .find(new Choice(Optional.empty(), Optional.of(MISSING), Optional.empty())))
                .isInstanceOf(BrowserException.class)
                .hasMessageStartingWith("The browser " + MISSING + " does not exist or cannot be executed.");
    }

    @Test
    void a_missing_driver_is_named() {
        assertThatThrownBy(() -> InstallationFinder.ofThisMachine()
                        .find(new Choice(Optional.empty(), Optional.empty(), Optional.of(MISSING))))
                .isInstanceOf(BrowserException.class)
                .hasMessageStartingWith("The driver " + MISSING + " does not exist or cannot be executed.");
    }

    @Test
    void a_driver_that_ends_at_once_is_no_driver() throws Exception {
        assertFailsAndLeavesNothing(
                program("echo 'no free port'"),
                TestBrowsers.installed().binary(),
                "did not begin to listen",
                "no free port");
    }

    @Test
    void a_driver_whose_port_was_taken_meanwhile_is_started_anew() throws Exception {
        Path once = programs.resolve("once");
        Path driver = program("if [ -e '" + once + "' ]; then exec '"
                + TestBrowsers.installed().driver() + "' \"$@\"; fi\n"
                + "touch '" + once + "'; echo 'IPv4 port not available. Exiting...'; exit 1");
        TestBrowsers browsers = TestBrowsers.in(folder, false);

        browsers.start(new Installation(
                        Product.CHROMIUM, TestBrowsers.installed().binary(), driver))
                .close();

        assertThat(once).exists();
        browsers.assertNothingIsLeft();
    }

    @Test
    void a_driver_that_the_system_cannot_run_is_no_driver() throws Exception {
        Path driver = program("exit 0");
        Files.write(driver, List.of("#!/no/such/shell"));

        assertFailsAndLeavesNothing(driver, TestBrowsers.installed().binary(), "did not begin to listen");
    }

    @Test
    void a_browser_that_ends_at_once_could_not_be_started() throws Exception {
        assertFailsAndLeavesNothing(TestBrowsers.installed().driver(), program("exit 0"), "could not be started by");
    }

    @Test
    void a_driver_of_another_version_is_told_as_the_driver_tells_it() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        Path old = program("exec '" + java + "' -cp '" + path + "' " + OldBrowser.class.getName() + " \"$@\"");

        assertFailsAndLeavesNothing(
                TestBrowsers.installed().driver(),
                old,
                "only supports Chrome version",
                "both have the same major version");
    }

    @Test
    void an_interrupt_while_the_driver_starts_leaves_nothing() throws Exception {
        Installation silent = new Installation(
                Product.CHROMIUM, TestBrowsers.installed().binary(), program(TELL + "exec sleep 1000"));

        assertInterruptLeavesNothing(silent);
    }

    @Test
    void an_interrupt_while_the_browser_starts_leaves_nothing() throws Exception {
        Installation silent = new Installation(
                Product.CHROMIUM,
                program(TELL + "exec sleep 1000"),
                TestBrowsers.installed().driver());

        assertInterruptLeavesNothing(silent);
    }

    private void assertInterruptLeavesNothing(Installation silent) throws Exception {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread starter = new Thread(() -> {
            try {
                TestBrowsers.in(folder, false).start(silent).close();
            } catch (InterruptedException | RuntimeException thrown) {
                failure.complete(thrown);
            }
        });
        Path started = programs.resolve("started");
        assertThat(new ProcessBuilder("mkfifo", started.toString()).start().waitFor())
                .isZero();
        starter.start();
        assertThat(Files.readAllLines(started)).containsExactly("started");
        starter.interrupt();

        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
        TestBrowsers.in(folder, false).assertNothingIsLeft();
    }

    private void assertFailsAndLeavesNothing(Path driver, Path binary, String... sentences)
            throws InterruptedException {
        TestBrowsers browsers = TestBrowsers.in(folder, false);

        assertThatThrownBy(() -> browsers.start(new Installation(Product.CHROMIUM, binary, driver)))
                .isInstanceOf(BrowserException.class)
                .hasMessageContainingAll(sentences);
        browsers.assertNothingIsLeft();
    }

    private Path program(String script) throws IOException {
        Path program = programs.resolve("program");
        Files.write(program, List.of("#!/bin/sh", script));
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
