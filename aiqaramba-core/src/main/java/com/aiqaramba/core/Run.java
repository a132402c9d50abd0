package com.aiqaramba.core;

import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.report.Report;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.Artifact;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A run that has ended, or that is read back from the stores. Secrets are masked in all of it. Immutable, thread-safe. */
public final class Run {
    private final RunSummary summary;
    private final List<Step> steps;
    private final Function<ArtifactId, Optional<Artifact>> artifacts;

    Run(RunSummary summary, List<Step> steps, Function<ArtifactId, Optional<Artifact>> artifacts) {
        this.summary = summary;
        this.steps = List.copyOf(steps);
        this.artifacts = artifacts;
    }

    /**
     * The key under which the run is stored.
     *
     * @return tenant and run id
     */
    public RunKey key() {
        return summary.key();
    }

    /**
     * Whether what the task expects holds, decided by code on the live page.
     *
     * @return the verdict with its checks and evidence
     */
    public Verdict verdict() {
        return summary.verdict();
    }

    /**
     * How the run ended.
     *
     * @return what ended it, with a sentence for people
     */
    public RunOutcome outcome() {
        return summary.outcome();
    }

    /**
     * The tokens of the whole run.
     *
     * @return as the provider counted them
     */
    public TokenUsage usage() {
        return summary.usage();
    }

    /**
     * What was asked and what became of it.
     *
     * @return the run without its steps
     */
    public RunSummary summary() {
        return summary;
    }

    /**
     * What was done.
     *
     * @return the steps in their order
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * The video of the run, read from the artifact store. {@link RunSummary#video} says why there is none, if one was to be
     * recorded.
     *
     * @return the file with its media type, empty when there is none
     * @throws StoreException when the store cannot be read
     */
    public Optional<Artifact> video() {
        return summary.video().artifact().flatMap(artifacts);
    }

    /**
     * The run as one self-contained HTML file. Screenshots and the video are read from the artifact
     * store when it is written.
     *
     * @return the report
     */
    public Report report() {
        return Report.of(summary, steps, artifacts);
    }
}
