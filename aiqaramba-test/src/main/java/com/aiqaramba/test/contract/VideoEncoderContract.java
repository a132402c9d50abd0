package com.aiqaramba.test.contract;

import static com.aiqaramba.test.contract.StoredSamples.KEY;
import static com.aiqaramba.test.contract.StoredSamples.TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.spi.Video;
import com.aiqaramba.core.spi.VideoEncoder;
import com.aiqaramba.core.spi.VideoRecording;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Contract of every {@link VideoEncoder}. Implement it in a JUnit 5 test class. It does not look into a video: show in
 * a test of your own that a browser plays it.
 *
 * @since 0.1.0
 */
public interface VideoEncoderContract {
    /**
     * Makes the encoder under test. Called once at the start of each test.
     *
     * @return an encoder that records nothing yet
     */
    VideoEncoder newVideoEncoder();

    /**
     * A run that never showed anything has no video, and that is no failure.
     *
     * @throws InterruptedException when the test is stopped
     */
    @Test
    default void without_a_picture_there_is_no_video() throws InterruptedException {
        assertThat(recorded(List.of())).isEmpty();
    }

    /**
     * The media type says that it is a video; nothing is told when nothing was lost.
     *
     * @throws InterruptedException when the test is stopped
     */
    @Test
    default void a_video_says_what_it_is() throws InterruptedException {
        Video video = recorded(
                        List.of(PlainPictures.plain(64, 48, Color.BLUE), PlainPictures.plain(64, 48, Color.WHITE)))
                .orElseThrow();

        assertThat(video.mediaType()).matches("video/[a-z0-9.+-]+");
        assertThat(video.bytes()).isNotEmpty();
        assertThat(video.notices()).isEmpty();
    }

    /**
     * Windows are resized while a run goes on, and have odd sizes.
     *
     * @throws InterruptedException when the test is stopped
     */
    @Test
    default void pictures_may_differ_in_size() throws InterruptedException {
        assertThat(recorded(List.of(
                        PlainPictures.plain(61, 47, Color.BLUE),
                        PlainPictures.plain(1, 1, Color.RED),
                        PlainPictures.plain(99, 200, Color.WHITE),
                        PlainPictures.plain(61, 47, Color.BLUE))))
                .isPresent();
    }

    /**
     * A clock that was set back costs nothing.
     *
     * @throws InterruptedException when the test is stopped
     */
    @Test
    default void a_picture_may_come_before_the_one_before_it() throws InterruptedException {
        try (VideoRecording recording = newVideoEncoder().begin(KEY)) {
            recording.add(PlainPictures.plain(64, 48, Color.BLUE), TIME);
            recording.add(PlainPictures.plain(64, 48, Color.WHITE), TIME.minusSeconds(60));

            assertThat(recording.finish(TIME.minusSeconds(120))).isPresent();
        }
    }

    /**
     * Whatever was done before.
     *
     * @throws InterruptedException when the test is stopped
     */
    @Test
    default void a_recording_can_be_closed_at_any_time_and_again() throws InterruptedException {
        VideoRecording unused = newVideoEncoder().begin(KEY);
        VideoRecording unfinished = newVideoEncoder().begin(KEY);
        VideoRecording finished = newVideoEncoder().begin(KEY);
        unfinished.add(PlainPictures.plain(64, 48, Color.BLUE), TIME);
        finished.add(PlainPictures.plain(64, 48, Color.BLUE), TIME);
        finished.finish(TIME.plusSeconds(1));

        for (VideoRecording recording : List.of(unused, unfinished, finished)) {
            recording.close();
            assertThatCode(recording::close).doesNotThrowAnyException();
        }
    }

    /**
     * More pictures at once than any encoder keeps up with: some may be missing then, the video may not.
     *
     * @throws InterruptedException when the test is stopped
     */
    @Test
    default void pictures_may_come_faster_than_they_are_encoded() throws InterruptedException {
        try (VideoRecording recording = newVideoEncoder().begin(KEY)) {
            for (int i = 0; i < 100; i++) {
                recording.add(PlainPictures.plain(640, 480, new Color(i, 2 * i, 255 - i)), TIME.plusMillis(i));
            }

            assertThat(recording.finish(TIME.plusSeconds(1))).isPresent();
        }
    }

    /**
     * One encoder serves runs in parallel.
     *
     * @throws Exception when the race could not be run
     */
    @Test
    default void recordings_in_parallel_do_not_disturb_each_other() throws Exception {
        VideoEncoder encoder = newVideoEncoder();

        long videos = Race.winners(number -> {
            try (VideoRecording recording = encoder.begin(StoredSamples.key("run-" + number))) {
                recording.add(PlainPictures.plain(64 + number, 48, Color.BLUE), TIME);
                recording.add(PlainPictures.plain(64 + number, 48, Color.WHITE), TIME.plusSeconds(1));
                return recording.finish(TIME.plusSeconds(2)).isPresent();
            } catch (InterruptedException stopped) {
                return false;
            }
        });

        assertThat(videos).isEqualTo(Race.THREADS);
    }

    private Optional<Video> recorded(List<Screenshot> pictures) throws InterruptedException {
        try (VideoRecording recording = newVideoEncoder().begin(KEY)) {
            for (int i = 0; i < pictures.size(); i++) {
                recording.add(pictures.get(i), TIME.plusSeconds(i));
            }
            return recording.finish(TIME.plusSeconds(pictures.size()));
        }
    }
}
