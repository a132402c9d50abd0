package com.aiqaramba.core.spi;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import java.time.Duration;

/**
 * Hears what happens in runs, secrets masked. Called on each run's thread, so it must be thread-safe and quick. What it
 * throws is logged and does not disturb the run.
 *
 * <pre>{@code
 * RunListener console = new RunListener() {
 *     @Override
 *     public void stepCompleted(RunKey run, Step step) {
 *         System.out.println(run + ": step " + step.index() + " on " + step.url());
 *     }
 * };
 * var runner = AgentRunner.builder()
 *         .model(model)
 *         .browsers(browsers)
 *         .stores(runs, artifacts)
 *         .listener(console)
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public interface RunListener {
    /**
     * A run begins; its browser is about to be opened.
     *
     * @param run which run
     * @param task what it was asked
     */
    default void runStarted(RunKey run, Task task) {}

    /**
     * The agent has looked at a page and asks the model.
     *
     * @param run which run
     * @param step the step's index, from 1
     * @param url the address that it looked at
     */
    default void thinking(RunKey run, int step, String url) {}

    /**
     * The model has given another line of its thoughts or of its answer, or the name of a tool that it calls. Told only
     * with a model that streams. The answer may still turn out to be of no use, and be asked for again.
     *
     * @param run which run
     * @param step the step's index, from 1
     * @param line a whole line without its end, or the name of a tool; at most 1,000 characters of it
     */
    default void partialAnswer(RunKey run, int step, PartialAnswer line) {}

    /**
     * The run waits.
     *
     * @param run which run
     * @param wait how long, or for a browser or the tenant's budget how long at most
     * @param reason why, in a few words
     */
    default void waiting(RunKey run, Duration wait, String reason) {}

    /**
     * The model could not answer, and another one is asked in its place.
     *
     * @param run which run
     * @param step the step's index, from 1
     * @param reason why, in a few words
     */
    default void fellBack(RunKey run, int step, String reason) {}

    /**
     * An action was performed, refused or failed.
     *
     * @param run which run
     * @param step the step's index, from 1
     * @param action the action and how it went
     */
    default void acted(RunKey run, int step, StepAction action) {}

    /**
     * Three quarters of what the run may take of something are used. Told once for each limit.
     *
     * @param run which run
     * @param limit how the run will end if it goes on like this
     * @param sentence which limit, and how much of it is used
     */
    default void nearLimit(RunKey run, RunOutcome.Kind limit, String sentence) {}

    /**
     * A step is complete and stored.
     *
     * @param run which run
     * @param step the step
     */
    default void stepCompleted(RunKey run, Step step) {}

    /**
     * A run has ended; its browser is gone.
     *
     * @param run the run as it was stored
     */
    default void runEnded(RunSummary run) {}
}
