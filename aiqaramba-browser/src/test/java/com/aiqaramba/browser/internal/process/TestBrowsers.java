package com.aiqaramba.browser.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.spi.BrowserProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Starts browsers in a folder of the test, and looks for what they leave. */
final class TestBrowsers {
    private final Path parent;

    TestBrowsers(Path parent) {
        this.parent = parent;
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
        return BrowserProcess.start(new Launch(installation, true, profile, commandTimeout, Optional.empty()), parent);
    }

    void assertNothingIsLeft() {
        assertThat(parent).isEmptyDirectory();
        assertThat(CommandLines.naming(parent)).isEmpty();
    }
}
