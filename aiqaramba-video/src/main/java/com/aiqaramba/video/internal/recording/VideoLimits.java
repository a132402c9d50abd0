package com.aiqaramba.video.internal.recording;

import java.time.Duration;

/**
 * Limits at which a video ends although the run goes on.
 *
 * @param longest the duration that it shows
 * @param mostBytes the size of its file, without its table of contents
 */
public record VideoLimits(Duration longest, long mostBytes) {
    /** Returns a sentence for whoever misses the rest. */
    String reached() {
        return "The video ends before the run does: it is recorded for " + longest.toSeconds() + " s or "
                + mostBytes / 1_000_000 + " MB at most.";
    }
}
