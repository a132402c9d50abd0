package com.aiqaramba.browser.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.spi.BrowserProfile;
import java.nio.file.Path;
import java.time.Duration;

/** Starts browsers in a folder of the test, and looks for what they leave. */
final class TestBrowsers {
    private final Path parent;

    TestBrowsers(Path parent) {
        this.parent = parent;
    }

    static Installation installed() throws InterruptedException {
        return InstallationFinder.ofThisMachine().find(Choice.ANY);
    }

    static Launch launch(Installation installation) {
        BrowserProfile profile = BrowserProfile.DEFAULT.withPageLoadTimeout(Duration.ofSeconds(2));
        return new Launch(installation, true, profile, Duration.ofSeconds(8));
    }

    BrowserProcess start() throws InterruptedException {
        return start(installed());
    }

    BrowserProcess start(Installation installation) throws InterruptedException {
        return BrowserProcess.start(launch(installation), parent);
    }

    void assertNothingIsLeft() {
        assertThat(parent).isEmptyDirectory();
        assertThat(CommandLines.naming(parent)).isEmpty();
    }
}
