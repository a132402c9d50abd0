package com.aiqaramba.core.agent;

/**
 * Limits of how much of a page the model is shown at once. What lies beyond is named as cut, and the agent can search
 * it and read on. Immutable.
 *
 * <p>Defaults: {@value #DEFAULT_STRUCTURE} characters of structure, {@value #DEFAULT_TEXT} of text.
 *
 * @since 0.1.0
 */
public sealed interface ObservationLimits permits ObservationLimitsData {
    /** Default number of characters of elements: {@value}. */
    int DEFAULT_STRUCTURE = 15_000;

    /** Default number of characters of plain text: {@value}. */
    int DEFAULT_TEXT = 8_000;

    /** Every default. */
    ObservationLimits DEFAULT = builder().build();

    /**
     * Begins limits with the defaults.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** {@return the number of characters of elements (numbers, roles, names, states) at most} */
    int structure();

    /** {@return the number of characters of plain text at most} */
    int text();

    /**
     * Begins limits with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds limits. Not thread-safe. */
    final class Builder {
        private int structure = DEFAULT_STRUCTURE;
        private int text = DEFAULT_TEXT;

        private Builder() {}

        private Builder(ObservationLimits from) {
            structure = from.structure();
            text = from.text();
        }

        /**
         * Limits the elements: numbers, roles, names, states.
         *
         * @param structure the number of characters at most, 500 to 100,000; the default is
         *     {@value ObservationLimits#DEFAULT_STRUCTURE}
         * @return this builder
         */
        public Builder structure(int structure) {
            this.structure = structure;
            return this;
        }

        /**
         * Limits the plain text.
         *
         * @param text the number of characters at most, 500 to 100,000; the default is
         *     {@value ObservationLimits#DEFAULT_TEXT}
         * @return this builder
         */
        public Builder text(int text) {
            this.text = text;
            return this;
        }

        /**
         * Builds the limits.
         *
         * @return the limits
         * @throws IllegalArgumentException when a value is out of its range
         */
        public ObservationLimits build() {
            return new ObservationLimitsData(structure, text);
        }
    }
}

record ObservationLimitsData(int structure, int text) implements ObservationLimits {
    ObservationLimitsData {
        if (structure < 500 || structure > 100_000 || text < 500 || text > 100_000) {
            throw new IllegalArgumentException("Observation limits lie between 500 and 100,000 characters.");
        }
    }
}
