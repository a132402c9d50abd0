package com.aiqaramba.core.run;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Video of a run, if its runner records any. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface RunVideo permits RunVideoData {
    /** Nothing: no video was asked for, or nothing was shown. */
    RunVideo NONE = of(Optional.empty(), List.of());

    /**
     * Returns a video.
     *
     * @param artifact the file, empty when there is none
     * @param notices everything that is not as one may expect of a video, secrets masked
     * @return the video
     */
    static RunVideo of(Optional<ArtifactId> artifact, List<String> notices) {
        return new RunVideoData(artifact, notices);
    }

    /** {@return the file, empty when there is none} */
    Optional<ArtifactId> artifact();

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped video
     */
    default RunVideo mapText(UnaryOperator<String> mapping) {
        return of(artifact(), notices().stream().map(mapping).toList());
    }

    /** {@return everything that is not as one may expect of a video, secrets masked} */
    List<String> notices();
}

record RunVideoData(Optional<ArtifactId> artifact, List<String> notices) implements RunVideo {
    RunVideoData {
        notices = List.copyOf(notices);
    }
}
