package com.aiqaramba.video.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.video.Playback;
import com.aiqaramba.video.internal.mp4.ScratchFile;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReelTest {
    private static final int FRAMES_IN_HALF_AN_HOUR = 4 * 30 * 60;

    @TempDir
    private Path folder;

    @Test
    @Tag("exhaustive")
    void half_an_hour_at_four_frames_a_second_fits() throws Exception {
        byte[] video;
        try (Reel reel =
                Reel.begin(ScratchFile.in(folder), new VideoLimits(Duration.ofHours(1), 1_000_000), plain(0))) {
            for (int i = 1; i < FRAMES_IN_HALF_AN_HOUR; i++) {
                reel.show(plain(i), 250L * i + i % 2);
            }
            video = reel.end(250L * FRAMES_IN_HALF_AN_HOUR);
        }

        Playback playback = Playback.of(video);

        assertThat(playback.frames()).hasSize(FRAMES_IN_HALF_AN_HOUR);
        Playback.Shown last = playback.frame(FRAMES_IN_HALF_AN_HOUR - 1);
        assertThat(last.at() + last.duration()).isEqualTo(1_800.0);
    }

    /** Another shade than the picture before. */
    private static BufferedImage plain(int number) {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, number % 5 * 0x202020);
        }
        return image;
    }
}
