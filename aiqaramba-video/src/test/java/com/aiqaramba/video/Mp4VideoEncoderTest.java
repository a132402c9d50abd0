package com.aiqaramba.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.aiqaramba.core.error.VideoException;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Video;
import com.aiqaramba.core.spi.VideoEncoder;
import com.aiqaramba.core.spi.VideoRecording;
import com.aiqaramba.core.tenant.TenantId;
import java.awt.Color;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4VideoEncoderTest {
    private static final RunKey RUN = new RunKey(TenantId.SINGLE, new RunId("run-1"));
    private static final Instant START = Instant.parse("2026-11-20T10:15:30Z");
    private static final Color GREEN = new Color(32, 93, 74);
    private static final Color ORANGE = new Color(240, 160, 40);

    @TempDir
    private Path folder;

    @Test
    void each_picture_is_shown_in_its_colours_for_as_long_as_it_was_shown() throws Exception {
        Video video = record(
                Mp4VideoEncoder.builder().build(),
                List.of(plain(Color.WHITE), plain(GREEN), plain(ORANGE)),
                Duration.ofMillis(1_300));

        Playback playback = Playback.of(video.bytes());

        assertThat(playback.frames()).extracting(Playback.Shown::at).containsExactly(0.0, 1.3, 2.6);
        assertThat(playback.frames()).extracting(Playback.Shown::duration).containsExactly(1.3, 1.3, 1.3);
        assertColor(playback.frame(0).colorAt(50, 50), Color.WHITE);
        assertColor(playback.frame(1).colorAt(50, 50), GREEN);
        assertColor(playback.frame(2).colorAt(50, 50), ORANGE);
    }

    @Test
    void what_does_not_change_stays_and_what_changes_is_replaced() throws Exception {
        Screenshot before = plain(GREEN);
        Screenshot after = TestPictures.painted(160, 128, graphics -> {
            graphics.setColor(GREEN);
            graphics.fillRect(0, 0, 160, 128);
            graphics.setColor(ORANGE);
            graphics.fillRect(64, 64, 32, 32);
        });

        Playback playback =
                Playback.of(record(Mp4VideoEncoder.builder().build(), List.of(before, after, before), SECOND)
                        .bytes());

        assertColor(playback.frame(1).colorAt(80, 80), ORANGE);
        assertColor(playback.frame(1).colorAt(20, 20), GREEN);
        assertColor(playback.frame(1).colorAt(120, 80), GREEN);
        assertColor(playback.frame(2).colorAt(80, 80), GREEN);
    }

    @Test
    void the_same_picture_again_is_one_frame_that_lasts_longer() throws Exception {
        Playback playback = Playback.of(record(
                        Mp4VideoEncoder.builder().build(),
                        List.of(plain(GREEN), plain(GREEN), plain(GREEN), plain(ORANGE)),
                        SECOND)
                .bytes());

        assertThat(playback.frames()).extracting(Playback.Shown::duration).containsExactly(3.0, 1.0);
    }

    @Test
    void a_picture_of_another_size_is_fitted_into_the_size_of_the_first() throws Exception {
        Playback playback = Playback.of(record(
                        Mp4VideoEncoder.builder().build(),
                        List.of(plain(GREEN), TestPictures.plain(320, 128, ORANGE), TestPictures.plain(80, 64, ORANGE)),
                        SECOND)
                .bytes());

        assertThat(playback.frames())
                .extracting(frame ->
                        frame.picture().getWidth() + "x" + frame.picture().getHeight())
                .containsOnly("160x128");
        assertColor(playback.frame(1).colorAt(150, 30), ORANGE);
        assertColor(playback.frame(1).colorAt(80, 100), Color.BLACK);
        assertColor(playback.frame(2).colorAt(40, 30), ORANGE);
        assertColor(playback.frame(2).colorAt(120, 30), Color.BLACK);
    }

    @Test
    void odd_sizes_become_even() throws Exception {
        Video video = record(Mp4VideoEncoder.builder().build(), List.of(TestPictures.plain(33, 17, GREEN)), SECOND);

        Playback.Shown frame = Playback.of(video.bytes()).frame(0);

        assertThat(frame.picture().getWidth()).isEqualTo(34);
        assertThat(frame.picture().getHeight()).isEqualTo(18);
        assertColor(frame.colorAt(33, 17), GREEN);
    }

    @Test
    void a_video_ends_when_it_is_long_enough_and_says_so() throws Exception {
        Video video = record(
                Mp4VideoEncoder.builder().longest(Duration.ofMillis(1_500)).build(),
                List.of(plain(GREEN), plain(ORANGE), plain(Color.WHITE), plain(GREEN)),
                SECOND);

        assertThat(Playback.of(video.bytes()).frames())
                .extracting(Playback.Shown::duration)
                .containsExactly(1.0, 0.5);
        assertThat(video.notices()).singleElement().asString().contains("ends before the run does");
    }

    @Test
    void a_video_ends_when_it_is_large_enough_and_says_so() throws Exception {
        Video video = record(
                Mp4VideoEncoder.builder().mostBytes(40).build(),
                List.of(plain(GREEN), plain(ORANGE), plain(Color.WHITE), plain(GREEN)),
                SECOND);

        assertThat(Playback.of(video.bytes()).frames()).hasSizeBetween(1, 2);
        assertThat(video.notices()).singleElement().asString().contains("ends before the run does");
    }

    @Test
    void without_a_place_for_it_there_is_no_video_and_the_failure_says_where_to_look() throws Exception {
        VideoEncoder nowhere = Mp4VideoEncoder.builder()
                .temporaryFolder(folder.resolve("missing"))
                .build();

        assertThatThrownBy(() -> record(nowhere, List.of(plain(GREEN)), SECOND))
                .isInstanceOf(VideoException.class)
                .hasMessageContaining("single/run-1")
                .hasMessageContaining("folder for temporary files");
    }

    @Test
    void nothing_is_left_of_a_recording() throws Exception {
        VideoEncoder encoder = Mp4VideoEncoder.builder().temporaryFolder(folder).build();

        record(encoder, List.of(plain(GREEN), plain(ORANGE)), SECOND);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void limits_are_more_than_nothing() {
        Mp4VideoEncoder.Builder encoder = Mp4VideoEncoder.builder();

        assertThatThrownBy(() -> encoder.longest(Duration.ZERO)).hasMessageContaining("30 minutes");
        assertThatThrownBy(() -> encoder.mostBytes(0)).hasMessageContaining("100,000,000");
        assertThatThrownBy(() -> encoder.mostBytes(1_000_000_001)).hasMessageContaining("1,000,000,000");
    }

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static Screenshot plain(Color color) {
        return TestPictures.plain(160, 128, color);
    }

    /** Each picture is shown for the same time. */
    private static Video record(VideoEncoder encoder, List<Screenshot> pictures, Duration each) throws Exception {
        try (VideoRecording recording = encoder.begin(RUN)) {
            for (int i = 0; i < pictures.size(); i++) {
                recording.add(pictures.get(i), START.plus(each.multipliedBy(i)));
            }
            return recording
                    .finish(START.plus(each.multipliedBy(pictures.size())))
                    .orElseThrow();
        }
    }

    private static void assertColor(Color actual, Color expected) {
        assertThat(actual.getRed()).as("red of %s", actual).isCloseTo(expected.getRed(), within(4));
        assertThat(actual.getGreen()).as("green of %s", actual).isCloseTo(expected.getGreen(), within(4));
        assertThat(actual.getBlue()).as("blue of %s", actual).isCloseTo(expected.getBlue(), within(4));
    }
}
