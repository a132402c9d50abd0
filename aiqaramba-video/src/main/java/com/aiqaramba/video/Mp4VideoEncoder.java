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
 * Video encoder that makes H.264 in MP4, which browsers play, without any program beside the JVM. Each picture has the
 * duration for which it was shown, so that the video runs as long as the run did.
 *
 * <pre>{@code
 * var encoder = Mp4VideoEncoder.builder().longest(Duration.ofMinutes(5)).build();
 * }</pre>
 *
 * <p>Defaults: at most 30 minutes and 100 MB, after which the video ends and the run goes on; the system's folder for
 * temporary files. Each recording has a daemon thread {@code aiqaramba-video} from its first picture to its end and a
 * temporary file that only the owner of the process can read. Up to 8 pictures wait for the thread; when more come,
 * they are left out. {@link VideoRecording#finish} waits 30 seconds at most.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Mp4VideoEncoder implements VideoEncoder {
    private final VideoLimits limits;
    private final Path folder;

    private Mp4VideoEncoder(Builder builder) {
        limits = new VideoLimits(builder.longest, builder.mostBytes);
        folder = builder.folder;
    }

    /**
     * Returns a builder that has every default.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public VideoRecording begin(RunKey run) {
        return new Recorder(run, ScratchFile.in(folder), limits);
    }

    /**
     * Builder of an {@link Mp4VideoEncoder}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private Duration longest = Duration.ofMinutes(30);
        private long mostBytes = 100_000_000;
        private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

        private Builder() {}

        /**
         * Sets the duration after which a video ends although the run goes on. The default is 30 minutes.
         *
         * @param duration more than zero
         * @return this builder
         * @throws IllegalArgumentException when it is out of range
         */
        public Builder longest(Duration duration) {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("A video is longer than zero; the default is 30 minutes.");
            }
            longest = duration;
            return this;
        }

        /**
         * Sets the size after which a video ends although the run goes on. It becomes larger by its last frame and its
         * table of contents. The whole video is in memory when the run ends. The default is 100,000,000 bytes.
         *
         * @param bytes 1 to 1,000,000,000
         * @return this builder
         * @throws IllegalArgumentException when it is out of range
         */
        public Builder mostBytes(long bytes) {
            if (bytes < 1 || bytes > 1_000_000_000) {
                throw new IllegalArgumentException("A video has 1 to 1,000,000,000 bytes; the default is 100,000,000.");
            }
            mostBytes = bytes;
            return this;
        }

        /**
         * Sets the folder for the recordings under way. The default is that of the system property
         * {@code java.io.tmpdir}.
         *
         * @param existing a folder on a disk with room for them
         * @return this builder
         */
        public Builder temporaryFolder(Path existing) {
            folder = existing;
            return this;
        }

        /**
         * Builds the encoder.
         *
         * @return a new encoder
         */
        public Mp4VideoEncoder build() {
            return new Mp4VideoEncoder(this);
        }
    }
}
