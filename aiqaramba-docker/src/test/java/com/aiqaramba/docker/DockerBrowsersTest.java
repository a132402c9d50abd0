package com.aiqaramba.docker;

import static com.aiqaramba.docker.fixture.Containers.runThatReaches;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.browser.BrowserLimit;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.error.ConfigurationException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerBrowsersTest {
    @TempDir
    Path folder;

    private DockerBrowsers.Builder withoutEngine() {
        return DockerBrowsers.builder().engine(URI.create("unix://" + folder.resolve("none.sock")));
    }

    @Test
    void an_engine_that_is_not_there_is_named_and_the_permit_comes_back() {
        DockerBrowsers browsers = withoutEngine()
                .limit(BrowserLimit.builder(1).maxWait(Duration.ZERO).build())
                .build();

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> browsers.open(runThatReaches()))
                    .isInstanceOf(BrowserException.class)
                    .hasMessageContaining("No Docker engine answers at unix://")
                    .hasMessageContaining("DOCKER_HOST");
        }
    }

    @Test
    void an_engine_of_another_machine_is_refused() {
        assertThatThrownBy(() -> withoutEngine()
                        .engine(URI.create("tcp://10.0.0.1:2375"))
                        .build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("unix:///var/run/docker.sock");
    }

    @Test
    void limits_that_no_browser_could_live_with_are_refused() {
        assertRefused(() -> withoutEngine().memoryBytes(1024), "2 GiB");
        assertRefused(() -> withoutEngine().temporaryBytes(1024), "512");
        assertRefused(() -> withoutEngine().processors(0), "default");
        assertRefused(() -> withoutEngine().processes(10), "1024");
        assertRefused(() -> withoutEngine().lifetime(Duration.ZERO), "2 hours");
        assertRefused(() -> withoutEngine().commandTimeout(Duration.ZERO), "10 seconds");
    }

    private static void assertRefused(ThrowingCallable setting, String teaching) {
        assertThatThrownBy(setting).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(teaching);
    }

    @Test
    void a_profile_of_system_calls_that_cannot_be_read_is_named() {
        Path missing = folder.resolve("calls.json");

        assertThatThrownBy(() -> withoutEngine().systemCalls(missing))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(missing.toString());
    }
}
