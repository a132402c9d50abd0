package com.aiqaramba.core.report;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.spi.Artifact;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Plays the run's video in the page, unless it is so large that the page would be slow to open. */
final class VideoPlayer {
    private static final Set<String> MEDIA_TYPES = Set.of("video/mp4", "video/webm");
    private static final int LARGEST = 20_000_000;

    private final RunSummary run;
    private final Function<ArtifactId, Optional<Artifact>> artifacts;

    VideoPlayer(RunSummary run, Function<ArtifactId, Optional<Artifact>> artifacts) {
        this.run = run;
        this.artifacts = artifacts;
    }

    void writeTo(HtmlWriter html) throws IOException {
        if (run.video().artifact().isEmpty() && run.video().notices().isEmpty()) {
            return;
        }
        html.write("<section aria-labelledby=\"video\">\n<h2 id=\"video\">Video</h2>\n");
        if (run.video().artifact().isPresent()) {
            write(html, run.video().artifact().get());
        }
        for (String notice : run.video().notices()) {
            html.prose(notice);
        }
        html.write("</section>\n");
    }

    private void write(HtmlWriter html, ArtifactId id) throws IOException {
        Optional<Artifact> artifact;
        try {
            artifact = artifacts.apply(id);
        } catch (StoreException unreadable) {
            html.write("<p class=\"hint\">The video {} cannot be read.</p>\n", id);
            return;
        }
        if (artifact.isEmpty()) {
            html.write("<p class=\"hint\">The video {} is missing.</p>\n", id);
        } else if (!MEDIA_TYPES.contains(artifact.get().mediaType())) {
            html.write("<p class=\"hint\">The video {} is of a type that is not shown here.</p>\n", id);
        } else if (artifact.get().bytes().length > LARGEST) {
            html.write(
                    "<p class=\"hint\">The video has {} MB, too much for this file. It is the artifact {} of the "
                            + "run.</p>\n",
                    ReportWords.number(artifact.get().bytes().length / 1_000_000),
                    id);
        } else {
            play(html, artifact.get());
        }
    }

    private static void play(HtmlWriter html, Artifact video) throws IOException {
        html.write("<video class=\"film\" controls=\"controls\" preload=\"metadata\" src=\"");
        html.data(video.mediaType(), video.bytes());
        html.write("\">This browser plays no video.</video>\n");
    }
}
