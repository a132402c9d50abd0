package com.aiqaramba.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.error.VideoException;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunVideo;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.Video;
import com.aiqaramba.core.spi.VideoEncoder;
import com.aiqaramba.core.spi.VideoRecording;
import com.aiqaramba.core.store.InMemoryArtifactStore;
import com.aiqaramba.core.store.InMemoryRunStore;
import com.aiqaramba.test.FakeVideos;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunVideoTest {
    private final InMemoryRunStore runs = new InMemoryRunStore();
    private final InMemoryArtifactStore artifacts = new InMemoryArtifactStore();

    @Test
    void without_an_encoder_there_is_no_video_and_no_word_about_one() {
        Run run = builder().build().run(Shop.task());

        assertThat(run.summary().video()).isEqualTo(RunVideo.NONE);
        assertThat(run.video()).isEmpty();
        assertThat(run.report().toHtml()).doesNotContain("Video");
    }

    @Test
    void what_the_browser_showed_is_stored_with_the_run() {
        FakeVideos videos = new FakeVideos();
        AgentRunner runner = builder().video(videos).build();

        Run run = runner.run(Shop.task());

        assertThat(videos.pictures(run.key())).hasSize(2);
        assertThat(run.summary().video().artifact()).contains(new ArtifactId("video.fake"));
        assertThat(run.summary().video().notices()).isEmpty();
        assertThat(run.video().orElseThrow().mediaType()).isEqualTo("video/fake");
        assertThat(new String(run.video().orElseThrow().bytes(), UTF_8)).isEqualTo("pictures: 2");
        assertThat(runner.find(run.key()).orElseThrow().summary()).isEqualTo(run.summary());
    }

    @Test
    void a_run_that_ends_early_keeps_what_there_was_to_see() {
        Faults faults = new Faults("screenshot", 2, new BrowserException("The browser is gone; start the run again."));

        Run run = builder()
                .browsers(faults.in(Shop.browsers()))
                .video(new FakeVideos())
                .build()
                .run(Shop.task());

        assertThat(run.outcome().kind()).isEqualTo(RunOutcome.Kind.BROWSER_FAILED);
        assertThat(new String(run.video().orElseThrow().bytes(), UTF_8)).isEqualTo("pictures: 1");
    }

    @Test
    void an_encoder_that_records_nothing_costs_the_video_and_says_why() {
        assertNoticed(
                run -> {
                    throw new VideoException("There is no room for a video.");
                },
                "There is no room for a video.");
        assertNoticed(
                new Broken() {
                    @Override
                    public Optional<Video> finish(Instant at) {
                        throw new VideoException("The disk is full.");
                    }
                },
                "The disk is full.");
    }

    @Test
    void a_defect_of_an_encoder_costs_the_video_alone_and_is_not_quoted() {
        assertNoticed(
                run -> {
                    throw new IllegalArgumentException("quoting the page");
                },
                "The video was given up after an unexpected java.lang.IllegalArgumentException; the log says where.");
        assertNoticed(
                new Broken() {
                    @Override
                    public void add(Screenshot picture, Instant at) {
                        throw new IllegalArgumentException("quoting the page");
                    }
                },
                "The video was given up after an unexpected java.lang.IllegalArgumentException; the log says where.");
    }

    @Test
    void an_interrupt_while_the_video_is_made_is_given_back() {
        Run run = builder()
                .video(new Broken() {
                    @Override
                    public Optional<Video> finish(Instant at) throws InterruptedException {
                        throw new InterruptedException();
                    }
                })
                .build()
                .run(Shop.task());

        assertThat(Thread.interrupted()).isTrue();
        assertPassed(run);
        assertThat(run.summary().video().notices()).singleElement().asString().contains("interrupted");
    }

    @Test
    void a_store_that_does_not_keep_the_video_costs_the_video_alone() {
        Faults faults = new Faults("put", 4, new StoreException("The disk is full; make room."));

        Run run = builder()
                .stores(runs, faults.in(artifacts))
                .video(new FakeVideos())
                .build()
                .run(Shop.task());

        assertPassed(run);
        assertThat(run.summary().video())
                .isEqualTo(RunVideo.of(Optional.empty(), List.of("The disk is full; make room.")));
    }

    @Test
    void every_recording_is_closed() {
        Broken recording = new Broken();

        builder().video(recording).build().run(Shop.task());

        assertThat(recording.closed).isPositive();
    }

    private AgentRunnerBuilder builder() {
        return AgentRunner.builder()
                .model(Shop.model())
                .browsers(Shop.browsers())
                .stores(runs, artifacts);
    }

    private void assertNoticed(VideoEncoder encoder, String notice) {
        Run run = builder().video(encoder).build().run(Shop.task());

        assertPassed(run);
        assertThat(run.summary().video()).isEqualTo(RunVideo.of(Optional.empty(), List.of(notice)));
        assertThat(run.report().toHtml()).contains(notice);
    }

    private static void assertPassed(Run run) {
        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.PASSED);
    }

    /** An encoder and its only recording, which does nothing unless a test says so. */
    private static class Broken implements VideoEncoder, VideoRecording {
        private int closed;

        @Override
        public VideoRecording begin(RunKey run) {
            return this;
        }

        @Override
        public void add(Screenshot picture, Instant at) {}

        @Override
        public Optional<Video> finish(Instant at) throws InterruptedException {
            return Optional.empty();
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
