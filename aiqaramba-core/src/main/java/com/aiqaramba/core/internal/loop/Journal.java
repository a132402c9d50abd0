package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.internal.codec.RunCodec;
import com.aiqaramba.core.internal.prompt.ObservationText;
import com.aiqaramba.core.internal.prompt.tool.Command;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Edge at which a run's words leave the loop: steps, summaries and events go through it into the store and to the
 * listeners. It masks every secret in them, and cuts only what is masked. With {@link MaskedSession} it is all that
 * asks the redactor.
 */
final class Journal {
    private static final int THOUGHT_KEPT = 4_000;
    private static final int SUMMARY_KEPT = 4_000;
    private static final int PIECE_TOLD = 1_000;
    private static final int NAME_KEPT = 80;

    private final RunKey key;
    private final RunStore runs;
    private final Listeners listeners;
    private final Redactor redactor;
    private final InstantSource clock;
    private final List<Step> steps = new ArrayList<>();
    private long version;

    Journal(RunSettings settings, RunInput input) {
        this.key = input.key();
        this.runs = settings.runs();
        this.listeners = settings.listeners();
        this.redactor = input.redactor();
        this.clock = input.clock();
    }

    /** Returns the input with the words of the task as they may be told, as far as secrets are known from the start. */
    RunInput masked(RunInput input) {
        Task task = input.task().mapText(redactor::redact);
        return new RunInput(input.key(), input.agent(), task, input.form(), input.secrets(), redactor, clock);
    }

    void started(Task task) {
        listeners.tell(listener -> listener.runStarted(key, task));
    }

    void save(RunSummary run) {
        RunSummary kept = withoutDetails(run.mapText(redactor::redact));
        long next = version + 1;
        StoredRun stored = StoredRun.builder(key)
                .version(next)
                .retention(kept.retention())
                .createdAt(kept.startedAt())
                .payload(RunCodec.VERSION, RunCodec.write(kept))
                .build();
        if (!runs.save(stored)) {
            throw new StoreException("Run " + key + " was changed by somebody else; version " + next
                    + " cannot be saved. Use every run id once.");
        }
        version = next;
    }

    /** Lines after the first may quote the page, which is never stored; only whoever holds the run sees them. */
    private static RunSummary withoutDetails(RunSummary run) {
        String message = run.outcome().message();
        String sentence = message.lines().findFirst().orElse("");
        return sentence.equals(message)
                ? run
                : run.toBuilder()
                        .outcome(RunOutcome.of(run.outcome().kind(), sentence))
                        .verdict(Verdict.inconclusive(sentence))
                        .build();
    }

    /** Tells if the run was saved, so that its key is its own. */
    boolean isBegun() {
        return version > 0;
    }

    /** Returns the summary as it may be seen, after the listeners have. */
    RunSummary ended(RunSummary run) {
        RunSummary masked = run.mapText(redactor::redact);
        listeners.tell(listener -> listener.runEnded(masked));
        return masked;
    }

    /** Returns the step as it was stored. */
    Step append(Step step) {
        Step masked = step.mapText(redactor::redact);
        Step kept = masked.toBuilder()
                .thought(ObservationText.clip(masked.thought(), THOUGHT_KEPT))
                .build();
        runs.append(
                key,
                StoredStep.builder(kept.index())
                        .at(clock.instant())
                        .payload(RunCodec.VERSION, RunCodec.write(kept))
                        .build());
        steps.add(kept);
        listeners.tell(listener -> listener.stepCompleted(key, kept));
        return kept;
    }

    /** Returns the steps that are stored; kept here, so that the run is whole even if its store fails later. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Returns the versions of the models that answered in them, each once. */
    List<String> models() {
        return steps.stream()
                .map(Step::model)
                .filter(model -> !model.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns a call as it may be stored; asked for after it was carried out, because it may have opened a secret. */
    StepAction acted(int step, StepAction call) {
        StepAction masked = call.mapText(redactor::redact);
        StepAction.Builder kept = StepAction.builder(ObservationText.clip(masked.tool(), NAME_KEPT))
                .description(masked.description())
                .result(masked.result());
        masked.action().ifPresent(kept::action);
        StepAction told = kept.build();
        listeners.tell(listener -> listener.acted(key, step, told));
        return told;
    }

    /** Returns a conclusion as it may be stored, which is the one that is judged: the page, too, is masked. */
    Command.Finish concluding(Command.Finish finish) {
        Command.Finish masked = finish.mapText(redactor::redact);
        return new Command.Finish(
                ObservationText.clip(masked.summary(), SUMMARY_KEPT), masked.claims(), masked.answer());
    }

    /** Returns checks as they may be stored, which are those that are evaluated. */
    Command.Keep checking(Command.Keep keep) {
        return keep.mapText(redactor::redact);
    }

    void thinking(int step, String url) {
        String masked = redactor.redact(url);
        listeners.tell(listener -> listener.thinking(key, step, masked));
    }

    /** Tells if pieces of an answer can be told line by line: no secret has a line break. */
    boolean masksLines() {
        return redactor.redactsLines();
    }

    /** Tells a line of an answer that is still being given; it must be whole. */
    void partialAnswer(int step, PartialAnswer line) {
        String text = ObservationText.clip(redactor.redact(line.text()), PIECE_TOLD);
        listeners.tell(listener -> listener.partialAnswer(key, step, PartialAnswer.of(line.kind(), text)));
    }

    void waiting(Duration most, String reason) {
        String masked = redactor.redact(reason);
        listeners.tell(listener -> listener.waiting(key, most, masked));
    }

    void fellBack(int step, String reason) {
        String masked = redactor.redact(reason);
        listeners.tell(listener -> listener.fellBack(key, step, masked));
    }

    void nearLimit(RunOutcome.Kind limit, String sentence) {
        String masked = redactor.redact(sentence);
        listeners.tell(listener -> listener.nearLimit(key, limit, masked));
    }
}
