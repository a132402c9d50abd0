package com.aiqaramba.verification.endtoend;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.AgentRunnerBuilder;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.StepAction;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.RunListener;
import com.aiqaramba.test.ScriptedChatModel;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Videos of runs in a real browser, played by a real browser. */
class VideoTest {
    private static final Color GREEN = new Color(0x008040);
    private static final Color BLUE = new Color(0x2040a0);
    private static final String COLOURS = "<body style='background:#008040'><button "
            + "onclick=\"document.body.style.background = '#2040a0'; document.querySelector('p').textContent = 'done'\">"
            + "Blue</button><p></p>";

    private final SessionTraces traces = new SessionTraces();

    @AfterEach
    void nothing_is_left() throws InterruptedException {
        traces.assertNothingIsLeft();
    }

    @Test
    void a_browser_plays_what_the_browser_showed_and_seeks_in_it() throws InterruptedException {
        TimedVideos videos = new TimedVideos();
        Run run = runOnColours(runner().video(videos));
        List<Double> times = videos.times();

        Cinema.Screening screening = Cinema.play(run, List.of(times.get(0), times.get(times.size() - 1), times.get(0)));

        assertThat(run.verdict().status()).as("%s", run.outcome()).isEqualTo(Verdict.Status.PASSED);
        assertThat(run.summary().video().artifact()).contains(new ArtifactId("video.mp4"));
        assertThat(run.summary().video().notices()).isEmpty();
        assertShows(screening.frames().get(0), GREEN);
        assertShows(screening.frames().get(1), BLUE);
        assertShows(screening.frames().get(2), GREEN);
        assertThat(screening.seconds()).isBetween(times.get(times.size() - 1), seconds(run));
    }

    @Test
    void the_video_of_a_run_whose_browser_was_killed_plays_to_there() throws InterruptedException {
        TimedVideos videos = new TimedVideos();
        Run run = runOnColours(runner().video(videos).listener(new RunListener() {
            @Override
            public void acted(RunKey key, int step, StepAction action) {
                SessionTraces.ownProcesses().forEach(ProcessHandle::destroyForcibly);
            }
        }));

        Cinema.Screening screening = Cinema.play(run, videos.times());

        assertThat(run.outcome().kind()).isEqualTo(RunOutcome.Kind.BROWSER_FAILED);
        assertShows(screening.frames().get(0), GREEN);
        assertShows(screening.frames().get(screening.frames().size() - 1), BLUE);
    }

    private AgentRunnerBuilder runner() {
        return AgentRunner.builder()
                .model(ScriptedChatModel.script()
                        .turn("I make it blue.", click("button", "Blue"))
                        .turn("It is blue.", finish("Blue.", met(1).text("done")))
                        .build())
                .browsers(LocalBrowsers.headless())
                .storesInMemory()
                .listener(traces);
    }

    private static Run runOnColours(AgentRunnerBuilder builder) {
        try (TestSite site = new TestSite().page("/colours", COLOURS)) {
            return builder.build()
                    .run(Task.on(site.url("/colours"))
                            .allowPrivateAddresses()
                            .goal("Make the page blue.")
                            .expect("it says done")
                            .build());
        }
    }

    private static double seconds(Run run) {
        return run.summary().duration().toMillis() / 1000.0;
    }

    private static void assertShows(Cinema.Frame frame, Color color) {
        assertThat(frame.red()).as("red of %s", frame).isCloseTo(color.getRed(), within(6));
        assertThat(frame.green()).as("green of %s", frame).isCloseTo(color.getGreen(), within(6));
        assertThat(frame.blue()).as("blue of %s", frame).isCloseTo(color.getBlue(), within(6));
    }
}
