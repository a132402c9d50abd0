package com.aiqaramba.video.internal.recording;

import java.time.Duration;

/**
 * When a video ends although the run goes on.
 *
 * @param longest how long it shows
 * @param mostBytes how large its file becomes, without its table of contents
 */
public record VideoLimits(Duration longest, long mostBytes) {
    /** What to tell whoever misses the rest. */
    String reached() {
        return "The video ends before the run does: it is recorded for " + longest.toSeconds() + " s or "
                + mostBytes / 1_000_000 + " MB at most.";
    }
}
