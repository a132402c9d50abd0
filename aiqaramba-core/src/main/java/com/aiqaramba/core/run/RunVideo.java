package com.aiqaramba.core.run;

import java.util.List;
import java.util.Optional;

/**
 * The video of a run, if its runner records any. Immutable.
 *
 * @param artifact the file, empty when there is none
 * @param notices what is not as whoever asked for a video may expect it, secrets masked
 */
public record RunVideo(Optional<ArtifactId> artifact, List<String> notices) {
    /** No video was asked for, or nothing was shown. */
    public static final RunVideo NONE = new RunVideo(Optional.empty(), List.of());

    /** Copies the notices. */
    public RunVideo {
        notices = List.copyOf(notices);
    }
}
