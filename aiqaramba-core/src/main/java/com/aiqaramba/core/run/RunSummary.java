package com.aiqaramba.core.run;

import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.chat.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run without its steps: what was asked and what became of it. Secrets are masked. Immutable.
 *
 * @param key the run's key
 * @param goal what was asked
 * @param url where it started
 * @param expectations what should hold, in words
 * @param retention how long its data is meant to be kept
 * @param startedAt when it began
 * @param duration how long it took, zero while it is going on
 * @param outcome how it ended
 * @param verdict whether the expectations hold
 * @param usage the tokens of the whole run
 * @param models the versions of the models that answered, each once
 * @param steps how many steps it has
 * @param video what the browser showed, where the runner records it
 * @param files what was kept of the browser at the end
 * @param cost what the tokens cost; empty when the runner has no prices, or lacks those of a model that answered
 * @param askedModel who was asked and where, as the model describes itself; empty when it does not
 */
public record RunSummary(
        RunKey key,
        String goal,
        String url,
        List<String> expectations,
        Retention retention,
        Instant startedAt,
        Duration duration,
        RunOutcome outcome,
        Verdict verdict,
        TokenUsage usage,
        List<String> models,
        int steps,
        RunVideo video,
        RunFiles files,
        Optional<Money> cost,
        String askedModel) {
    /** Copies the lists. A run that was stored without a word about what a later version added has none of it. */
    public RunSummary {
        expectations = List.copyOf(expectations);
        models = List.copyOf(models);
        video = Objects.requireNonNullElse(video, RunVideo.NONE);
        files = Objects.requireNonNullElse(files, RunFiles.NONE);
        cost = Objects.requireNonNullElse(cost, Optional.empty());
        askedModel = Objects.requireNonNullElse(askedModel, "");
    }

    /**
     * The same run with another end.
     *
     * @param newOutcome how it ended
     * @param newVerdict whether the expectations hold
     * @return the new summary
     */
    public RunSummary withEnd(RunOutcome newOutcome, Verdict newVerdict) {
        return with(newOutcome, newVerdict, video, files);
    }

    /**
     * The same run with a video.
     *
     * @param newVideo what the browser showed
     * @return the new summary
     */
    public RunSummary withVideo(RunVideo newVideo) {
        return with(outcome, verdict, newVideo, files);
    }

    /**
     * The same run with files.
     *
     * @param newFiles what was kept of the browser
     * @return the new summary
     */
    public RunSummary withFiles(RunFiles newFiles) {
        return with(outcome, verdict, video, newFiles);
    }

    private RunSummary with(RunOutcome newOutcome, Verdict newVerdict, RunVideo newVideo, RunFiles newFiles) {
        return new RunSummary(
                key,
                goal,
                url,
                expectations,
                retention,
                startedAt,
                duration,
                newOutcome,
                newVerdict,
                usage,
                models,
                steps,
                newVideo,
                newFiles,
                cost,
                askedModel);
    }
}
