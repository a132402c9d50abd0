package com.aiqaramba.core;

import static com.aiqaramba.test.ScriptedCall.click;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunOutcome.Kind;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.spi.RunListener;
import com.aiqaramba.core.store.FileRunStore;
import com.aiqaramba.core.store.InMemoryArtifactStore;
import com.aiqaramba.core.store.InMemoryRunStore;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.ScriptedCall;
import com.aiqaramba.test.ScriptedChatModel;
import com.aiqaramba.test.ScriptedClaim;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RunFaultsTest {
    private static final String CANARY = "hunter2-canary";

    private final FakeBrowsers browsers = Shop.browsers();
    private final InMemoryRunStore runs = new InMemoryRunStore();
    private final InMemoryArtifactStore artifacts = new InMemoryArtifactStore();
    private final List<RunSummary> ended = new ArrayList<>();

    @AfterEach
    void every_browser_is_closed() {
        assertThat(browsers.openSessions()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "open, 1, 0",
        "perform, 1, 0",
        "observe, 1, 0",
        "screenshot, 1, 0",
        "perform, 2, 1",
        "observe, 2, 1",
        "screenshot, 2, 1",
        "observe, 3, 2",
        "close, 1, 2"
    })
    void a_browser_that_fails_ends_the_run_with_its_sentence(String method, int call, int steps) {
        Faults faults = new Faults(method, call, new BrowserException("The browser is gone; start the run again."));

        Run run = builder(Shop.model()).browsers(faults.in(browsers)).build().run(Shop.task());

        assertThat(run.outcome().kind()).isEqualTo(Kind.BROWSER_FAILED);
        assertThat(run.outcome().message()).isEqualTo("The browser is gone; start the run again.");
        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
        assertThat(run.steps()).hasSize(steps);
        assertThat(ended).containsExactly(run.summary());
    }

    @Test
    void a_step_in_which_the_browser_dies_is_kept_and_says_so() {
        Faults faults = new Faults("perform", 2, new BrowserException("The browser is gone; start the run again."));
        AgentRunner runner = builder(Shop.model()).browsers(faults.in(browsers)).build();

        Run run = runner.run(Shop.task());

        assertThat(run.steps().get(0).notices()).singleElement().asString().contains("in the middle of this step");
        assertThat(runner.find(run.key()).orElseThrow().steps()).isEqualTo(run.steps());
    }

    @Test
    void a_browser_that_is_not_installed_is_named_and_not_a_defect() {
        Faults faults = new Faults("open", 1, new ConfigurationException("No browser was found; install Chromium."));

        Run run = builder(Shop.model()).browsers(faults.in(browsers)).build().run(Shop.task());

        assertThat(run.outcome())
                .isEqualTo(RunOutcome.of(Kind.MISCONFIGURED, "No browser was found; install Chromium."));
    }

    @ParameterizedTest
    @CsvSource({"save, 1, 0", "append, 1, 0", "append, 2, 1", "save, 2, 2"})
    void a_store_that_fails_ends_the_run_with_its_sentence(String method, int call, int steps) {
        Faults faults = new Faults(method, call, new StoreException("The disk is full; make room."));

        Run run =
                builder(Shop.model()).stores(faults.in(runs), artifacts).build().run(Shop.task());

        assertStoreFailed(run, steps);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1"})
    void a_store_that_keeps_no_screenshot_ends_the_run_and_the_stored_run_says_so(int call, int steps) {
        Faults faults = new Faults("put", call, new StoreException("The disk is full; make room."));
        AgentRunner runner =
                builder(Shop.model()).stores(runs, faults.in(artifacts)).build();

        Run run = runner.run(Shop.task());

        assertStoreFailed(run, steps);
        assertThat(runner.find(run.key()).orElseThrow().outcome()).isEqualTo(run.outcome());
    }

    @Test
    void a_run_is_returned_though_its_steps_cannot_be_read_back() {
        Faults faults = new Faults("steps", 1, new StoreException("The disk is gone."));

        Run run =
                builder(Shop.model()).stores(faults.in(runs), artifacts).build().run(Shop.task());

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.PASSED);
        assertThat(run.steps()).hasSize(2);
    }

    @Test
    void a_store_that_throws_what_it_should_not_still_leaves_a_run() {
        Faults faults = new Faults("save", 2, new IllegalStateException(CANARY));
        try (Log log = new Log()) {
            Run run = builder(Shop.model())
                    .stores(faults.in(runs), artifacts)
                    .build()
                    .run(Shop.task());

            assertThat(run.outcome().kind()).isEqualTo(Kind.INTERNAL_ERROR);
            assertThat(run.outcome().message() + log.text())
                    .contains("IllegalStateException")
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void a_folder_for_uploads_that_is_not_there_is_named(@TempDir Path folder) {
        Path missing = folder.resolve("missing");

        Run run = builder(Shop.model())
                .build()
                .run(Task.on(Shop.HOME)
                        .goal("Upload")
                        .expect("it is there")
                        .allowUploadsFrom(missing)
                        .build());

        assertThat(run.outcome().message()).contains(missing.toString()).contains("existing folder");
    }

    @Test
    void a_store_whose_folder_vanishes_is_one_clear_sentence(@TempDir Path folder) throws Exception {
        FileRunStore store = new FileRunStore(folder.resolve("runs"));
        Files.move(folder.resolve("runs"), folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("runs"), "in the way");

        Run run = builder(Shop.model())
                .stores(store, new InMemoryArtifactStore())
                .build()
                .run(Shop.task());

        assertThat(run.outcome().kind()).isEqualTo(Kind.STORE_FAILED);
        assertThat(run.outcome().message()).contains(folder.toString()).doesNotContain("Exception");
    }

    @Test
    void a_run_id_that_is_used_twice_fails_and_touches_neither_run_nor_steps_of_the_first() {
        ChatModel model = ScriptedChatModel.script()
                .turn("", click("link", "Cart"))
                .turn("", ScriptedCall.finish("Fine.", ScriptedClaim.met(1).text("2 items")))
                .build();
        AgentRunner runner = builder(model).runIds(() -> new RunId("same")).build();
        Run first = runner.run(Shop.task());

        Run second = runner.run(Shop.task());

        assertThat(second.outcome().kind()).isEqualTo(Kind.STORE_FAILED);
        assertThat(second.outcome().message()).contains("same").contains("Use every run id once");
        assertThat(second.steps()).isEmpty();
        Run stored = runner.find(first.key()).orElseThrow();
        assertThat(stored.summary()).isEqualTo(first.summary());
        assertThat(stored.steps()).isEqualTo(first.steps());
    }

    @ParameterizedTest
    @EnumSource(ModelException.Kind.class)
    void a_model_that_fails_ends_the_run_with_its_sentence(ModelException.Kind kind) {
        Run run = builder(model(new ModelException(kind, "The model said no; do this.", null)))
                .build()
                .run(Shop.task());

        assertThat(run.outcome().kind()).isEqualTo(Kind.MODEL_FAILED);
        assertThat(run.outcome().message()).isEqualTo("The model said no; do this.");
    }

    @Test
    void what_an_unexpected_exception_says_is_neither_logged_nor_stored() {
        try (Log log = new Log()) {
            AgentRunner runner = builder(model(
                            new IllegalArgumentException(CANARY, new IllegalStateException("caused by " + CANARY))))
                    .build();

            Run run = runner.run(Shop.task());

            assertThat(run.outcome().kind()).isEqualTo(Kind.INTERNAL_ERROR);
            assertThat(run.outcome().message()).contains("IllegalArgumentException");
            assertThat(log.text())
                    .contains("IllegalArgumentException", run.key().toString());
            assertThat(run.outcome().message()
                            + run.verdict()
                            + log.text()
                            + run.report().toHtml())
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void a_guardrail_that_throws_ends_the_run_without_its_message() {
        try (Log log = new Log()) {
            Run run = builder(Shop.model())
                    .guardrail((key, task, action, page) -> {
                        throw new IllegalStateException(CANARY);
                    })
                    .build()
                    .run(Shop.task());

            assertThat(run.outcome().kind()).isEqualTo(Kind.INTERNAL_ERROR);
            assertThat(log.text()).contains("IllegalStateException").doesNotContain(CANARY);
        }
    }

    @Test
    void a_listener_that_throws_disturbs_neither_the_run_nor_the_others() {
        RunListener broken = new RunListener() {
            @Override
            public void stepCompleted(com.aiqaramba.core.run.RunKey run, Step step) {
                throw new IllegalStateException(CANARY);
            }

            @Override
            public void runEnded(RunSummary run) {
                throw new IllegalStateException(CANARY);
            }
        };
        try (Log log = new Log()) {
            Run run = AgentRunner.builder()
                    .model(Shop.model())
                    .browsers(browsers)
                    .storesInMemory()
                    .listener(broken)
                    .listener(listener())
                    .build()
                    .run(Shop.task());

            assertThat(run.verdict().status()).isEqualTo(Verdict.Status.PASSED);
            assertThat(ended).hasSize(1);
            assertThat(log.text()).contains("listener").doesNotContain(CANARY);
        }
    }

    private void assertStoreFailed(Run run, int steps) {
        assertThat(run.outcome().kind()).isEqualTo(Kind.STORE_FAILED);
        assertThat(run.outcome().message()).isEqualTo("The disk is full; make room.");
        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
        assertThat(run.steps()).hasSize(steps);
        assertThat(ended).containsExactly(run.summary());
    }

    private static ChatModel model(RuntimeException fault) {
        return (request, listener) -> {
            throw fault;
        };
    }

    private AgentRunnerBuilder builder(ChatModel model) {
        return AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .stores(runs, artifacts)
                .listener(listener());
    }

    private RunListener listener() {
        return new RunListener() {
            @Override
            public void runEnded(RunSummary run) {
                ended.add(run);
            }
        };
    }
}
