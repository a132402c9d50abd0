package com.aiqaramba.core.agent;

import com.aiqaramba.core.run.Limits;

/**
 * Who carries out a task: the host's standing instructions, within limits. One agent can carry out many tasks. Immutable.
 *
 * @param instructions what the host wants the model to keep in mind in every run, in plain language; may be empty
 * @param limits the hard limits of each run
 * @param observation how much of a page the model is shown
 */
public record Agent(String instructions, Limits limits, ObservationLimits observation) {
    /** No further instructions, the default limits. */
    public static final Agent DEFAULT = new Agent("", Limits.DEFAULT, ObservationLimits.DEFAULT);

    /**
     * The same agent with other limits.
     *
     * @param other the limits
     * @return the new agent
     */
    public Agent withLimits(Limits other) {
        return new Agent(instructions, other, observation);
    }

    /**
     * The same agent with other standing instructions.
     *
     * @param words plain language
     * @return the new agent
     */
    public Agent withInstructions(String words) {
        return new Agent(words, limits, observation);
    }
}
