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

/**
 * Run that has ended, or that is read back from the stores. Secrets are masked in all of it. Immutable and thread-safe.
 *
 * <pre>{@code
 * Run run = runner.run(task);
 * System.out.println(run.verdict());
 * run.report().writeTo(Path.of("report.html"));
 * }</pre>
 *
 * @since 0.1.0
 */
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
     * Returns the key under which the run is stored.
     *
     * @return tenant and run id
     */
    public RunKey key() {
        return summary.key();
    }

    /**
     * Returns the verdict, which code has reached on the live page.
     *
     * @return the verdict with its checks and evidence
     */
    public Verdict verdict() {
        return summary.verdict();
    }

    /**
     * Returns the way in which the run ended.
     *
     * @return what ended it, with a sentence for people
     */
    public RunOutcome outcome() {
        return summary.outcome();
    }

    /**
     * Returns the tokens of the whole run.
     *
     * @return as the provider counted them
     */
    public TokenUsage usage() {
        return summary.usage();
    }

    /**
     * Returns the run without its steps.
     *
     * @return what was asked and what became of it
     */
    public RunSummary summary() {
        return summary;
    }

    /**
     * Returns the steps.
     *
     * @return in their order
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * Reads the video of the run from the artifact store. {@link RunSummary#video} says why there is none, if one was
     * to be recorded.
     *
     * @return the file with its media type, empty when there is none
     * @throws StoreException when the store cannot be read
     */
    public Optional<Artifact> video() {
        return summary.video().artifact().flatMap(artifacts);
    }

    /**
     * Returns the run as one self-contained HTML file. Screenshots and the video are read from the artifact
     * store when it is written.
     *
     * @return the report
     */
    public Report report() {
        return Report.of(summary, steps, artifacts);
    }
}
