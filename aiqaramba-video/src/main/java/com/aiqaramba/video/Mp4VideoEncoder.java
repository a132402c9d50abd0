package com.aiqaramba.video;

import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.VideoEncoder;
import com.aiqaramba.core.spi.VideoRecording;
import com.aiqaramba.video.internal.mp4.ScratchFile;
import com.aiqaramba.video.internal.recording.Recorder;
import com.aiqaramba.video.internal.recording.VideoLimits;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Makes H.264 in MP4, which browsers play, without any program beside the JVM. Each picture has the duration for which it
 * was shown, so that the video runs as long as the run did.
 *
 * <p>Defaults: at most 30 minutes and 100 MB, after which the video ends and the run goes on; the system's folder for
 * temporary files. Each recording has a daemon thread {@code aiqaramba-video} from its first picture to its end and a
 * temporary file that only the owner of the process can read. Up to 8 pictures wait for the thread; when more come, they
 * are left out. {@link VideoRecording#finish} waits 30 seconds at most.
 *
 * <p>Immutable and thread-safe.
 */
public final class Mp4VideoEncoder implements VideoEncoder {
    private final VideoLimits limits;
    private final Path folder;

    /** An encoder with the defaults. */
    public Mp4VideoEncoder() {
        this(new VideoLimits(Duration.ofMinutes(30), 100_000_000), Path.of(System.getProperty("java.io.tmpdir")));
    }

    private Mp4VideoEncoder(VideoLimits limits, Path folder) {
        this.limits = limits;
        this.folder = folder;
    }

    /**
     * The same encoder with another limit of time.
     *
     * @param duration after which a video ends, more than zero; the default is 30 minutes
     * @return the new encoder
     */
    public Mp4VideoEncoder withLongest(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("A video is longer than zero; the default is 30 minutes.");
        }
        return new Mp4VideoEncoder(new VideoLimits(duration, limits.mostBytes()), folder);
    }

    /**
     * The same encoder with another limit of size. The whole video is in memory when the run ends.
     *
     * @param bytes after which a video ends, 1 to 1,000,000,000; it becomes larger by its last frame and its table of
     *     contents; the default is 100,000,000
     * @return the new encoder
     */
    public Mp4VideoEncoder withMostBytes(long bytes) {
        if (bytes < 1 || bytes > 1_000_000_000) {
            throw new IllegalArgumentException("A video has 1 to 1,000,000,000 bytes; the default is 100,000,000.");
        }
        return new Mp4VideoEncoder(new VideoLimits(limits.longest(), bytes), folder);
    }

    /**
     * The same encoder with another place for the recordings under way.
     *
     * @param existing a folder on a disk with room for them; the default is that of the system property
     *     {@code java.io.tmpdir}
     * @return the new encoder
     */
    public Mp4VideoEncoder withTemporaryFolder(Path existing) {
        return new Mp4VideoEncoder(limits, existing);
    }

    @Override
    public VideoRecording begin(RunKey run) {
        return new Recorder(run, ScratchFile.in(folder), limits);
    }
}
