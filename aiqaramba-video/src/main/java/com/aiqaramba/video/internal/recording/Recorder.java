package com.aiqaramba.video.internal.recording;

import com.aiqaramba.core.error.VideoException;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Video;
import com.aiqaramba.core.spi.VideoRecording;
import com.aiqaramba.video.internal.mp4.ScratchFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Hands pictures over to a thread that makes the video, {@code aiqaramba-video}: it begins with the first picture and
 * ends with the recording. A few pictures may wait for it, more are left out.
 */
public final class Recorder implements VideoRecording {
    private static final int MOST_WAITING = 8;
    private static final int LONGEST_FINISH_SECONDS = 30;

    private final RunKey run;
    private final ScratchFile scratch;
    private final VideoLimits limits;
    private final BlockingQueue<Shot> waiting = new LinkedBlockingQueue<>();
    private final FutureTask<Video> filming = new FutureTask<>(this::film);
    private @Nullable Screenshot latest;
    private int leftOut;

    /** Begins a recording; nothing happens before its first picture. */
    public Recorder(RunKey run, ScratchFile scratch, VideoLimits limits) {
        this.run = run;
        this.scratch = scratch;
        this.limits = limits;
    }

    /** A picture and its moment; without a picture it is the end. */
    private record Shot(Optional<Screenshot> picture, Instant at) {}

    @Override
    public void add(Screenshot picture, Instant at) {
        if (filming.isDone() || isLatest(picture)) {
            return;
        }
        if (waiting.size() >= MOST_WAITING) {
            leftOut++;
            return;
        }
        if (latest == null) {
            start();
        }
        latest = picture;
        waiting.add(new Shot(Optional.of(picture), at));
    }

    @Override
    public Optional<Video> finish(Instant at) throws InterruptedException {
        if (latest == null) {
            return Optional.empty();
        }
        waiting.add(new Shot(Optional.empty(), at));
        try {
            return Optional.of(withLeftOut(filming.get(LONGEST_FINISH_SECONDS, TimeUnit.SECONDS)));
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } catch (TimeoutException slow) {
            throw new VideoException("The video of run " + run + " was not made within " + LONGEST_FINISH_SECONDS
                    + " s after the run. Run fewer agents at once on this machine.");
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        filming.cancel(true);
    }

    private boolean isLatest(Screenshot picture) {
        return latest != null && Arrays.equals(latest.bytes(), picture.bytes());
    }

    private void start() {
        Thread thread = new Thread(filming, "aiqaramba-video");
        thread.setDaemon(true);
        thread.start();
    }

    private Video film() throws IOException, InterruptedException {
        Shot shot = waiting.take();
        Instant first = shot.at();
        try (Reel reel = Reel.begin(scratch, limits, image(shot.picture().orElseThrow()))) {
            for (shot = waiting.take(); shot.picture().isPresent(); shot = waiting.take()) {
                reel.show(
                        image(shot.picture().get()),
                        Duration.between(first, shot.at()).toMillis());
            }
            byte[] bytes = reel.end(Duration.between(first, shot.at()).toMillis());
            return Video.of("video/mp4", bytes, reel.isFull() ? List.of(limits.reached()) : List.of());
        }
    }

    private static BufferedImage image(Screenshot picture) {
        return Canvas.read(picture.bytes())
                .orElseThrow(() -> new VideoException("A picture of type " + picture.mediaType()
                        + " cannot be read; a video is made of JPEG, PNG, GIF or BMP."));
    }

    private Video withLeftOut(Video video) {
        if (leftOut == 0) {
            return video;
        }
        List<String> notices = new ArrayList<>(video.notices());
        notices.add("The video lacks " + leftOut
                + " of its pictures, because they came faster than they could be encoded.");
        return Video.of(video.mediaType(), video.bytes(), notices);
    }

    private VideoException failure(@Nullable Throwable cause) {
        return cause instanceof VideoException known
                ? known
                : new VideoException(
                        "The video of run " + run + " could not be made: " + cause
                                + ". Check that the disk has room and that the folder for temporary files can be"
                                + " written to.",
                        cause);
    }
}
