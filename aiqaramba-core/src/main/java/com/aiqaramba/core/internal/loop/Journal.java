package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.internal.codec.RunCodec;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
import com.aiqaramba.core.spi.Video;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes one run into the stores as it goes. What it is given has its secrets masked. */
final class Journal {
    private static final Pattern ENDING = Pattern.compile("\\.[a-z0-9]{1,10}$");

    private final RunKey key;
    private final RunStore runs;
    private final ArtifactStore artifacts;
    private final InstantSource clock;
    private final List<Step> steps = new ArrayList<>();
    private long version;

    Journal(RunKey key, RunStore runs, ArtifactStore artifacts, InstantSource clock) {
        this.key = key;
        this.runs = runs;
        this.artifacts = artifacts;
        this.clock = clock;
    }

    void save(RunSummary run) {
        long next = version + 1;
        StoredRun stored = StoredRun.builder(key)
                .version(next)
                .retention(run.retention())
                .createdAt(run.startedAt())
                .payload(RunCodec.VERSION, RunCodec.write(run))
                .build();
        if (!runs.save(stored)) {
            throw new StoreException("Run " + key + " was changed by somebody else; version " + next
                    + " cannot be saved. Use every run id once.");
        }
        version = next;
    }

    /** Whether the run was saved, so that its key is its own. */
    boolean isBegun() {
        return version > 0;
    }

    void append(Step step) {
        runs.append(
                key,
                StoredStep.builder(step.index())
                        .at(clock.instant())
                        .payload(RunCodec.VERSION, RunCodec.write(step))
                        .build());
        steps.add(step);
    }

    /** The steps that are stored; kept here, so that the run is whole even if its store fails later. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The versions of the models that answered in them, each once. */
    List<String> models() {
        return steps.stream()
                .map(Step::model)
                .filter(model -> !model.isEmpty())
                .distinct()
                .toList();
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
