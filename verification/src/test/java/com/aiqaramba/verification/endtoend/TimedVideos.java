package com.aiqaramba.verification.endtoend;

import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Video;
import com.aiqaramba.core.spi.VideoEncoder;
import com.aiqaramba.core.spi.VideoRecording;
import com.aiqaramba.video.Mp4VideoEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Videos of which is known when each picture came. For one run. */
final class TimedVideos implements VideoEncoder {
    private final VideoEncoder encoder = new Mp4VideoEncoder();
    private final List<Instant> moments = new ArrayList<>();

    /** Seconds from the beginning of the video, each a moment after a picture began to be shown. */
    List<Double> times() {
        return moments.stream()
                .map(at -> Duration.between(moments.get(0), at).toMillis() / 1000.0 + 0.01)
                .toList();
    }

    @Override
    public VideoRecording begin(RunKey run) {
        VideoRecording recording = encoder.begin(run);
        return new VideoRecording() {
            @Override
            public void add(Screenshot picture, Instant at) {
                moments.add(at);
                recording.add(picture, at);
            }

            @Override
            public Optional<Video> finish(Instant at) throws InterruptedException {
                return recording.finish(at);
            }

            @Override
            public void close() {
                recording.close();
            }
        };
    }
}
