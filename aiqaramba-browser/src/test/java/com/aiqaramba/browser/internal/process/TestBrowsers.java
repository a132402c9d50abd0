package com.aiqaramba.browser.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.spi.BrowserProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts browsers in a folder of the test, and looks for what they leave. */
final class TestBrowsers {
    private final Path parent;
    private final boolean isolated;

    private TestBrowsers(Path parent, boolean isolated) {
        this.parent = parent;
        this.isolated = isolated;
    }

    /** In namespaces, where this machine has them. */
    static TestBrowsers in(Path parent) throws InterruptedException {
        return in(parent, true);
    }

    static TestBrowsers in(Path parent, boolean isolated) throws InterruptedException {
        boolean possible = NamespaceProbe.obstacle(installed()).isEmpty();
        return new TestBrowsers(parent, isolated && possible);
    }

    static Installation installed() throws InterruptedException {
        return InstallationFinder.ofThisMachine().find(Choice.ANY);
    }

    BrowserProcess start() throws InterruptedException {
        return start(installed());
    }

    BrowserProcess start(Installation installation) throws InterruptedException {
        return start(installation, BrowserProfile.DEFAULT, Duration.ofSeconds(10));
    }

    BrowserProcess startWithPageLoadTimeout(Duration timeout) throws InterruptedException {
        return start(
                installed(), BrowserProfile.builder().pageLoadTimeout(timeout).build(), Duration.ofSeconds(10));
    }

    BrowserProcess start(Installation installation, BrowserProfile profile, Duration commandTimeout)
            throws InterruptedException {
        return BrowserProcess.start(
                new Launch(installation, true, profile, commandTimeout, Optional.empty(), isolated), parent);
    }

    /** Waits at most 5 seconds until nothing is left. */
    void awaitEnd() {
        Deadline deadline = Deadline.in(Duration.ofSeconds(5));
        while (isSomethingLeft() && !deadline.isOver()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertNothingIsLeft();
    }

    private boolean isSomethingLeft() {
        return CommandLines.naming(parent).findAny().isPresent()
                || Objects.requireNonNull(parent.toFile().list()).length > 0;
    }

    void assertNothingIsLeft() {
        assertThat(parent).isEmptyDirectory();
        assertThat(CommandLines.naming(parent)).isEmpty();
    }
}
