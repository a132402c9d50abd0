package com.aiqaramba.test;

import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Video;
import com.aiqaramba.core.spi.VideoEncoder;
import com.aiqaramba.core.spi.VideoRecording;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Videos without an encoder, for tests of hosts and of browser sessions: it keeps the pictures as they come, and a
 * video is a text of type {@code video/fake} that says how many there were. Thread-safe.
 *
 * @since 0.1.0
 */
public final class FakeVideos implements VideoEncoder {
    private final Map<RunKey, List<Screenshot>> pictures = new ConcurrentHashMap<>();

    /** An encoder that has recorded nothing. */
    public FakeVideos() {}

    @Override
    public VideoRecording begin(RunKey run) {
        List<Screenshot> shown = new CopyOnWriteArrayList<>();
        pictures.put(run, shown);
        return new FakeRecording(shown);
    }

    /**
     * Returns what a run showed.
     *
     * @param run which run
     * @return its pictures in their order, repeated ones too; empty when none was recorded
     */
    public List<Screenshot> pictures(RunKey run) {
        return new ArrayList<>(pictures.getOrDefault(run, List.of()));
    }

    private record FakeRecording(List<Screenshot> shown) implements VideoRecording {
        @Override
        public void add(Screenshot picture, Instant at) {
            shown.add(picture);
        }

        @Override
        public Optional<Video> finish(Instant at) {
            byte[] text = ("pictures: " + shown.size()).getBytes(StandardCharsets.UTF_8);
            return shown.isEmpty() ? Optional.empty() : Optional.of(Video.of("video/fake", text, List.of()));
        }

        @Override
        public void close() {}
    }
}
