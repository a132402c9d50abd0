package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.spi.Video;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Artifacts of one run: names them and puts them into the store. */
final class RunArtifacts {
    private static final Pattern ENDING = Pattern.compile("\\.[a-z0-9]{1,10}$");

    private final RunKey key;
    private final ArtifactStore artifacts;

    RunArtifacts(RunKey key, ArtifactStore artifacts) {
        this.key = key;
        this.artifacts = artifacts;
    }

    ArtifactId keep(Video video) {
        ArtifactId id = new ArtifactId(video.mediaType().replaceFirst("^video/([a-z0-9]{1,16}).*$", "video.$1"));
        return keep(id, video.mediaType(), video.bytes());
    }

    ArtifactId keep(int step, Screenshot screenshot) {
        return keep(String.format(Locale.ROOT, "step-%03d", step), screenshot);
    }

    ArtifactId keep(String name, Screenshot screenshot) {
        String ending = screenshot.mediaType().replaceFirst("^image/", "");
        return keep(new ArtifactId(name + "." + ending), screenshot.mediaType(), screenshot.bytes());
    }

    /** The name that a page gave the file is no part of the artifact's, except for its ending. */
    ArtifactId keep(int number, Download download, byte[] content) {
        Matcher ending = ENDING.matcher(download.name().toLowerCase(Locale.ROOT));
        String name = String.format(Locale.ROOT, "download-%03d%s", number, ending.find() ? ending.group() : "");
        return keep(new ArtifactId(name), "application/octet-stream", content);
    }

    private ArtifactId keep(ArtifactId id, String mediaType, byte[] bytes) {
        artifacts.put(key, Artifact.of(id, mediaType, bytes));
        return id;
    }
}
