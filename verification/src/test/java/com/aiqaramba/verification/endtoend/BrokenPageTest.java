package com.aiqaramba.verification.endtoend;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.test.ScriptedChatModel;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that never end, and browsers and drivers that die: the run ends with a sentence and leaves nothing. */
@Tag("browser")
class BrokenPageTest {
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final SessionTraces traces = new SessionTraces();
    private final TestSite site = new TestSite();
    /** The traces learn of a session when the model is asked for the first time. */
    private int sessions = 1;

    @AfterEach
    void nothing_is_left() throws InterruptedException {
        site.close();
        assertThat(traces.sessionsSeen()).isEqualTo(sessions);
        traces.assertNothingIsLeft();
    }

    @Test
    void a_page_that_never_ends_loading_is_stopped_and_the_model_hears_of_it() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("Nothing there.", finish("The page never loads.", unknown(1)))
                .turn("Nothing there.", finish("The page never loads.", unknown(1)))
                .build();
        Run run = run(model, "/endless");

        assertThat(run.outcome().kind()).as("%s", run.outcome()).isEqualTo(RunOutcome.Kind.CONCLUDED);
        assertThat(run.verdict().toString()).startsWith("INCONCLUSIVE");
        assertThat(model.requests().get(0).messages().toString()).contains("still loading after 2 seconds");
    }

    @Test
    void a_server_that_never_answers_is_named_in_a_sentence() {
        sessions = 0;
        Run run = run(ScriptedChatModel.script().build(), "/silent");

        assertThat(run.outcome().kind()).as("%s", run.outcome()).isEqualTo(RunOutcome.Kind.PAGE_UNREACHABLE);
        assertThat(run.outcome().message()).contains("127.0.0.1 did not answer within 2 seconds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "href='/silent' | still loading after 2 seconds",
                "href='#' onclick='setTimeout(() => location = `/silent`, 50)' | ",
            })
    void a_server_that_never_answers_a_click_does_not_cost_the_run(String attributes, @Nullable String told) {
        site.page("/", "<a " + attributes + ">Go on</a>");
        Run run = run(
                ScriptedChatModel.script()
                        .turn("I click.", click("link", "Go on"))
                        .turn("Nothing came.", finish("No answer.", unknown(1).text("Thank you")))
                        .build(),
                "/");

        assertThat(run.steps().get(0).actions().get(0).result().message()).contains(told == null ? "" : told);
        assertThat(run.outcome().kind()).as("%s", run.outcome()).isEqualTo(RunOutcome.Kind.CONCLUDED);
    }

    @Test
    void a_script_that_never_ends_costs_the_browser() {
        site.page("/", "<button onclick='while (true) {}'>Never ends</button>");
        Run run = run(
                ScriptedChatModel.script()
                        .turn("I click.", click("button", "Never ends"))
                        .build(),
                "/");

        assertFailed(run, "did not answer in time", "never ends");
    }

    @Test
    void a_browser_that_is_killed_ends_the_run() {
        Run run = run(kills(driver -> driver.children().toList()), "/");

        assertFailed(run, "browser", "has ended", "killed");
    }

    @Test
    void a_driver_that_is_killed_ends_the_run() {
        Run run = run(kills(List::of), "/");

        assertFailed(run, "driver has ended or was killed");
    }

    /** A model that clicks on after it has killed something, as if nothing had happened. */
    private ChatModel kills(Function<ProcessHandle, List<ProcessHandle>> victims) {
        site.page("/", "<button>Go on</button>");
        ChatModel model = ScriptedChatModel.script()
                .turn("I click.", click("button", "Go on"))
                .build();
        return (request, listener) -> {
            List<ProcessHandle> drivers = ProcessHandle.current().children().toList();
            drivers.stream().flatMap(driver -> victims.apply(driver).stream()).forEach(ProcessHandle::destroyForcibly);
            return model.chat(request, listener);
        };
    }

    private Run run(ChatModel model, String path) {
        return AgentRunner.builder()
                .model(model)
                .browsers(LocalBrowsers.headless())
                .profile(BrowserProfile.builder().pageLoadTimeout(SHORT).build())
                .storesInMemory()
                .listener(traces)
                .build()
                .run(Task.on(site.url(path))
                        .allowPrivateAddresses()
                        .goal("Look.")
                        .expect("something is there")
                        .build());
    }

    private static void assertFailed(Run run, String... words) {
        assertThat(run.outcome().kind()).as("%s", run.outcome()).isEqualTo(RunOutcome.Kind.BROWSER_FAILED);
        assertThat(run.outcome().message()).contains(words).doesNotContain("\n");
    }
}
