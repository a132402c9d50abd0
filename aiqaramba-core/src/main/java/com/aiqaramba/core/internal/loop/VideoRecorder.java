package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.error.VideoException;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.RunVideo;
import com.aiqaramba.core.spi.Video;
import com.aiqaramba.core.spi.VideoEncoder;
import com.aiqaramba.core.spi.VideoRecording;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The video of one run, if there is to be one. Whatever goes wrong with it costs the video and is told, never the
 * run.
 */
final class VideoRecorder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VideoRecorder.class);

    private final InstantSource clock;
    private @Nullable VideoRecording recording;
    private RunVideo result = RunVideo.NONE;
    private boolean interrupted;

    VideoRecorder(InstantSource clock) {
        this.clock = clock;
    }

    void begin(VideoEncoder encoder, RunInput input) {
        try {
            recording = encoder.begin(input.key());
        } catch (VideoException failed) {
            giveUp(String.valueOf(failed.getMessage()));
        } catch (RuntimeException defect) {
            giveUp(defect);
        }
    }

    boolean isOn() {
        return recording != null;
    }

    void add(Screenshot picture) {
        VideoRecording open = recording;
        if (open != null) {
            try {
                open.add(picture, clock.instant());
            } catch (RuntimeException defect) {
                giveUp(defect);
            }
        }
    }

    /** Completes the video and stores it. */
    RunVideo develop(RunArtifacts artifacts) {
        VideoRecording open = recording;
        if (open != null) {
            try {
                Optional<Video> video = open.finish(clock.instant());
                result = video.map(made -> RunVideo.of(Optional.of(artifacts.keep(made)), made.notices()))
                        .orElse(RunVideo.NONE);
            } catch (InterruptedException stopped) {
                interrupted = true;
                giveUp("The video was given up, because the thread of the run was interrupted while it was made.");
            } catch (VideoException | StoreException failed) {
                giveUp(String.valueOf(failed.getMessage()));
            } catch (RuntimeException defect) {
                giveUp(defect);
            }
        }
        return result;
    }

    private void giveUp(RuntimeException defect) {
        // Neither message nor cause: both may quote what the encoder was given.
        LOG.error("A video met an unexpected {} at {}", defect.getClass().getName(), List.of(defect.getStackTrace()));
        giveUp("The video was given up after an unexpected " + defect.getClass().getName() + "; the log says where.");
    }

    private void giveUp(String notice) {
        result = RunVideo.of(Optional.empty(), List.of(notice));
        closeRecording();
    }

    /** Gives an interrupt back to the thread that came while the video was made. */
    @Override
    public void close() {
        closeRecording();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeRecording() {
        VideoRecording open = recording;
        recording = null;
        if (open != null) {
            open.close();
        }
    }
}
