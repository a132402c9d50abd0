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
import com.aiqaramba.core.run.RunVideo;
import com.aiqaramba.core.run.StepAction;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.RunListener;
import com.aiqaramba.test.ScriptedChatModel;
import com.aiqaramba.video.Mp4VideoEncoder;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Videos of runs in a real browser, played by a real browser. */
@Tag("browser")
class VideoTest {
    private static final Color GREEN = new Color(0x008040);
    private static final Color BLUE = new Color(0x2040a0);
    private static final String COLOURS = "<body style='background:#008040'><button "
            + "onclick=\"document.body.style.background = '#2040a0'; document.querySelector('p').textContent = "
            + "'done'\">"
            + "Blue</button><p></p>";

    private final SessionTraces traces = new SessionTraces();

    @AfterEach
    void nothing_is_left() throws InterruptedException {
        traces.assertNothingIsLeft();
    }

    @Test
    void a_browser_plays_what_the_browser_showed_and_seeks_in_it() throws Exception {
        Run run = runOnColours(runner());

        Cinema.Screening screening = Cinema.play(run);

        List<Cinema.Frame> frames = screening.frames();
        assertThat(run.verdict().status()).as("%s", run.outcome()).isEqualTo(Verdict.Status.PASSED);
        assertThat(run.summary().video()).isEqualTo(RunVideo.of(Optional.of(new ArtifactId("video.mp4")), List.of()));
        assertThat(frames).hasSizeGreaterThan(2);
        assertShows(frames.get(0), GREEN);
        assertShows(frames.get(frames.size() - 2), BLUE);
        assertShows(frames.get(frames.size() - 1), GREEN);
        assertThat(screening.seconds())
                .isPositive()
                .isLessThan(run.summary().duration().toMillis() / 1000.0);
    }

    @Test
    void the_video_of_a_run_whose_browser_was_killed_plays_to_there() throws Exception {
        Run run = runOnColours(runner().listener(new RunListener() {
            @Override
            public void acted(RunKey key, int step, StepAction action) {
                SessionTraces.ownProcesses().forEach(ProcessHandle::destroyForcibly);
            }
        }));

        List<Cinema.Frame> frames = Cinema.play(run).frames();

        assertThat(run.outcome().kind()).isEqualTo(RunOutcome.Kind.BROWSER_FAILED);
        assertShows(frames.get(0), GREEN);
        assertShows(frames.get(frames.size() - 2), BLUE);
    }

    private AgentRunnerBuilder runner() {
        return AgentRunner.builder()
                .model(ScriptedChatModel.script()
                        .turn("I make it blue.", click("button", "Blue"))
                        .turn("It is blue.", finish("Blue.", met(1).text("done")))
                        .build())
                .browsers(LocalBrowsers.headless())
                .storesInMemory()
                .video(Mp4VideoEncoder.builder().build())
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

    private static void assertShows(Cinema.Frame frame, Color color) {
        assertThat(frame.red()).as("red of %s", frame).isCloseTo(color.getRed(), within(6));
        assertThat(frame.green()).as("green of %s", frame).isCloseTo(color.getGreen(), within(6));
        assertThat(frame.blue()).as("blue of %s", frame).isCloseTo(color.getBlue(), within(6));
    }
}
