package com.aiqaramba.docker;

import static com.aiqaramba.docker.fixture.Containers.runThatReaches;
import static org.assertj.core.api.Assertions.assertThat;
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

    private DockerBrowsers withoutEngine() {
        return DockerBrowsers.onThisMachine().withEngine(URI.create("unix://" + folder.resolve("none.sock")));
    }

    @Test
    void an_engine_that_is_not_there_is_named_and_the_permit_comes_back() {
        DockerBrowsers browsers = withoutEngine().withLimit(BrowserLimit.of(1).withPatience(Duration.ZERO));

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> browsers.open(runThatReaches()))
                    .isInstanceOf(BrowserException.class)
                    .hasMessageContaining("No Docker engine answers at unix://")
                    .hasMessageContaining("DOCKER_HOST");
        }
    }

    @Test
    void an_engine_of_another_machine_is_refused() {
        assertThatThrownBy(() -> withoutEngine().withEngine(URI.create("tcp://10.0.0.1:2375")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("unix:///var/run/docker.sock");
    }

    @Test
    void limits_that_no_browser_could_live_with_are_refused() {
        assertRefused(() -> withoutEngine().withMemoryBytes(1024), "2048");
        assertRefused(() -> withoutEngine().withTemporaryBytes(1024), "512");
        assertRefused(() -> withoutEngine().withProcessors(0), "default");
        assertRefused(() -> withoutEngine().withProcesses(10), "1024");
        assertRefused(() -> withoutEngine().withLifetime(Duration.ZERO), "2 hours");
        assertRefused(() -> withoutEngine().withCommandTimeout(Duration.ZERO), "10 seconds");
    }

    private static void assertRefused(ThrowingCallable setting, String teaching) {
        assertThatThrownBy(setting).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(teaching);
    }

    @Test
    void a_profile_of_system_calls_that_cannot_be_read_is_named() {
        Path missing = folder.resolve("calls.json");

        assertThatThrownBy(() -> withoutEngine().withSystemCalls(missing))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void settings_make_a_new_provider() {
        DockerBrowsers browsers = withoutEngine();

        assertThat(browsers.withImage("another")).isNotSameAs(browsers);
    }
}
