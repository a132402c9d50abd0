package com.aiqaramba.video.internal.recording;

import com.aiqaramba.video.internal.h264.Frame;
import com.aiqaramba.video.internal.h264.ScreenCoder;
import com.aiqaramba.video.internal.h264.Yuv;
import com.aiqaramba.video.internal.mp4.Mp4File;
import com.aiqaramba.video.internal.mp4.ScratchFile;
import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * A video under way. How long a picture is shown is known when the next one comes, so the latest frame waits for it.
 * For one thread at a time.
 */
final class Reel implements AutoCloseable {
    private final VideoLimits limits;
    private final Canvas canvas;
    private final ScreenCoder coder;
    private final Mp4File file;
    private Frame latest;
    private long latestAt;
    private boolean isFull;

    private Reel(VideoLimits limits, Canvas canvas, ScreenCoder coder, Mp4File file, Frame first) {
        this.limits = limits;
        this.canvas = canvas;
        this.coder = coder;
        this.file = file;
        this.latest = first;
    }

    /** Begins with the picture of the moment zero. The size of a video is even. */
    static Reel begin(ScratchFile scratch, VideoLimits limits, BufferedImage first) throws IOException {
        int width = first.getWidth() + first.getWidth() % 2;
        int height = first.getHeight() + first.getHeight() % 2;
        Yuv picture = Yuv.of(first);
        ScreenCoder coder = new ScreenCoder(width, height, picture);
        Frame frame = coder.code(picture);
        Canvas canvas = new Canvas(first.getWidth(), first.getHeight());
        return new Reel(limits, canvas, coder, Mp4File.begin(scratch, width, height), frame);
    }

    /** Shows a picture from so many milliseconds on. */
    void show(BufferedImage image, long at) throws IOException {
        isFull = isFull || at >= limits.longest().toMillis() || file.size() > limits.mostBytes();
        if (isFull) {
            return;
        }
        long shown = Math.max(at, latestAt + 1);
        file.add(latest, shown - latestAt);
        latest = coder.code(Yuv.of(canvas.fit(image)));
        latestAt = shown;
    }

    /** Returns whether pictures were left out because a limit was reached. */
    boolean isFull() {
        return isFull;
    }

    /** Completes the video, which ends so many milliseconds after its beginning, or at its limit. */
    byte[] end(long at) throws IOException {
        long end = Math.min(at, limits.longest().toMillis());
        file.add(latest, Math.max(1, end - latestAt));
        return file.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
