package com.aiqaramba.core.agent;

import com.aiqaramba.core.run.Limits;

/**
 * Agent that carries out tasks: the host's standing instructions, within limits. One agent can carry out many tasks.
 * Immutable.
 *
 * <p>Defaults: no instructions, {@link Limits#DEFAULT}, {@link ObservationLimits#DEFAULT}, a picture of each page.
 *
 * <pre>{@code
 * Agent agent = Agent.builder()
 *         .instructions("Prices are shown without tax.")
 *         .limits(Limits.builder().iterations(40).build())
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface Agent permits AgentData {
    /** Every default. */
    Agent DEFAULT = builder().build();

    /**
     * Begins an agent with the defaults.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** {@return the instructions that the model keeps in mind in every run; may be empty} */
    String instructions();

    /** {@return the hard limits of each run} */
    Limits limits();

    /** {@return the limits of how much of a page the model is shown} */
    ObservationLimits observation();

    /** {@return true when the model is shown a picture of each page, which the run keeps} */
    boolean pictures();

    /**
     * Begins an agent with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds an agent. Not thread-safe. */
    final class Builder {
        private String instructions = "";
        private Limits limits = Limits.DEFAULT;
        private ObservationLimits observation = ObservationLimits.DEFAULT;
        private boolean pictures = true;

        private Builder() {}

        private Builder(Agent from) {
            instructions = from.instructions();
            limits = from.limits();
            observation = from.observation();
            pictures = from.pictures();
        }

        /**
         * Tells the model what to keep in mind in every run.
         *
         * @param instructions plain language; the default is empty
         * @return this builder
         */
        public Builder instructions(String instructions) {
            this.instructions = instructions;
            return this;
        }

        /**
         * Sets the hard limits of each run.
         *
         * @param limits the limits; the default is {@link Limits#DEFAULT}
         * @return this builder
         */
        public Builder limits(Limits limits) {
            this.limits = limits;
            return this;
        }

        /**
         * Limits how much of a page the model is shown.
         *
         * @param observation the limits; the default is {@link ObservationLimits#DEFAULT}
         * @return this builder
         */
        public Builder observation(ObservationLimits observation) {
            this.observation = observation;
            return this;
        }

        /**
         * Tells whether the model is shown a picture of each page. Without them a run is quicker and cheaper, and what
         * a page only paints, as on a canvas, is not seen; the report has the picture of the last page alone.
         *
         * @param pictures false for none; the default is true
         * @return this builder
         */
        public Builder pictures(boolean pictures) {
            this.pictures = pictures;
            return this;
        }

        /**
         * Builds the agent.
         *
         * @return the agent
         */
        public Agent build() {
            return new AgentData(instructions, limits, observation, pictures);
        }
    }
}

record AgentData(String instructions, Limits limits, ObservationLimits observation, boolean pictures)
        implements Agent {}
