package com.aiqaramba.docker;

import static com.aiqaramba.docker.fixture.Containers.browsers;
import static com.aiqaramba.docker.fixture.Containers.options;
import static com.aiqaramba.docker.fixture.Containers.runThatReaches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.docker.fixture.EngineSocket;
import com.aiqaramba.docker.fixture.Site;
import com.aiqaramba.docker.fixture.TestEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a container, and what its user is told. */
@Tag("engine")
class FaultsTest {
    private static final Duration END = Duration.ofSeconds(5);
    private static final String KILL_DRIVER = """
            for process in /proc/[0-9]*; do
              if [ "$(cat $process/comm)" = chromedriver ]; then kill -9 ${process#/proc/}; fi
            done""";

    private TestEngine engine;

    @BeforeEach
    void setUp() {
        engine = new TestEngine();
    }

    @AfterEach
    void nothing_is_left() throws IOException {
        assertThat(mine()).isEmpty();
        engine.close();
    }

    private Set<String> mine() {
        return engine.containersOf(ProcessHandle.current().pid());
    }

    @Test
    void an_engine_that_stops_is_named_and_the_container_ends_by_itself(@TempDir Path folder) throws Exception {
        try (EngineSocket socket = new EngineSocket(folder);
                BrowserSession session =
                        options().engine(socket.address()).build().open(runThatReaches())) {
            String container = engine.onlyContainer();
            socket.stop();

            assertThatThrownBy(session::observe)
                    .isInstanceOf(BrowserException.class)
                    .hasMessageContaining("The Docker engine has stopped");
            assertThat(engine.isGoneInTime(container)).isTrue();
        }
    }

    @Test
    void an_engine_that_hangs_does_not_keep_a_browser_from_its_end(@TempDir Path folder) throws Exception {
        try (EngineSocket socket = new EngineSocket(folder)) {
            BrowserSession session = options().engine(socket.address()).build().open(runThatReaches());
            String container = engine.onlyContainer();
            socket.hang();

            assertThat(timeOf(session::close)).isLessThan(END);
            assertThat(engine.isGoneInTime(container)).isTrue();
        }
    }

    @Test
    void a_container_that_somebody_removes_is_named() throws Exception {
        try (BrowserSession session = browsers().open(runThatReaches())) {
            engine.remove(engine.onlyContainer());

            assertThatThrownBy(session::observe)
                    .isInstanceOf(BrowserException.class)
                    .hasMessageContaining("container has ended or was removed");
        }
    }

    @Test
    void a_driver_that_is_killed_takes_its_container_along() throws Exception {
        try (BrowserSession session = browsers().open(runThatReaches())) {
            String container = engine.onlyContainer();
            engine.run(container, KILL_DRIVER);

            assertThatThrownBy(session::observe)
                    .isInstanceOf(BrowserException.class)
                    .hasMessageContaining("driver has ended or was killed");
            assertThat(engine.isGoneInTime(container)).isTrue();
        }
    }

    @Test
    void a_page_that_takes_too_much_memory_loses_its_session_and_the_limit_is_named() throws Exception {
        try (Site site = new Site()) {
            String url =
                    site.page("/", "<script>const all=[]; for(;;) all.push(new Uint8Array(1<<24).fill(1))</script>");
            try (BrowserSession session =
                    options().memoryBytes(500L << 20).build().open(runThatReaches(url))) {
                assertThatThrownBy(() -> {
                            session.perform(new NavigateAction(url));
                            session.observe();
                        })
                        .isInstanceOf(BrowserException.class)
                        .hasMessageContaining("500 MiB; DockerBrowsers.Builder.memoryBytes");
            }
        }
    }

    @Test
    void a_script_that_never_ends_does_not_keep_a_browser_from_its_end() throws Exception {
        BrowserProfile impatient =
                BrowserProfile.builder().pageLoadTimeout(Duration.ofSeconds(2)).build();
        try (Site site = new Site()) {
            String url = site.page("/", "<script>for(;;);</script>");
            BrowserSession session = options()
                    .commandTimeout(Duration.ofSeconds(2))
                    .build()
                    .start(impatient, SessionListener.NONE)
                    .begin(runThatReaches(url));
            String container = engine.onlyContainer();
            assertThatThrownBy(() -> {
                        session.perform(new NavigateAction(url));
                        session.observe();
                    })
                    .isInstanceOf(BrowserException.class);

            assertThat(timeOf(session::close)).isLessThan(END);
            assertThat(engine.exists(container)).isFalse();
        }
    }

    @Test
    void the_end_of_its_lifetime_is_named() throws Exception {
        try (BrowserSession session =
                options().lifetime(Duration.ofSeconds(10)).build().open(runThatReaches())) {
            String container = engine.onlyContainer();
            while (engine.exists(container)) {
                engine.isGoneInTime(container);
            }

            assertThatThrownBy(session::observe)
                    .isInstanceOf(BrowserException.class)
                    .hasMessageContaining("DockerBrowsers.Builder.lifetime");
        }
    }

    /** Again and again, because it depends on what the engine is doing at that moment. */
    @RepeatedTest(10)
    void a_start_that_is_interrupted_leaves_nothing() throws Exception {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread run = new Thread(() -> {
            try {
                browsers().open(runThatReaches());
                outcome.complete(new AssertionError("the start was not interrupted"));
            } catch (Throwable failure) {
                outcome.complete(failure);
            }
        });
        run.start();
        while (mine().isEmpty() && run.isAlive()) {
            Thread.onSpinWait();
        }
        run.interrupt();

        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void an_image_that_is_missing_or_not_ours_is_named_with_its_recipe() throws Exception {
        assertThatThrownBy(() -> options().image("aiqaramba-missing").build().open(runThatReaches()))
                .isInstanceOf(BrowserException.class)
                .hasMessageContaining("no image aiqaramba-missing")
                .hasMessageContaining("samples/containers/build-image");
        String stranger = engine.makeImageOfAnotherVersion();
        try {
            assertThatThrownBy(() -> options().image(stranger).build().open(runThatReaches()))
                    .isInstanceOf(BrowserException.class)
                    .hasMessageContaining("samples/containers/build-image");
        } finally {
            engine.removeImage(stranger);
        }
    }

    private static Duration timeOf(Runnable close) {
        long begin = System.nanoTime();
        close.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
