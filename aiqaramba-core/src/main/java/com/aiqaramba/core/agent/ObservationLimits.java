package com.aiqaramba.core.agent;

/**
 * How much of a page the model is shown at once. What lies beyond is named as cut, and the agent can search it and read
 * on. Immutable.
 *
 * @param structure characters of elements (numbers, roles, names, states) at most, 500 to 100,000; the default is 15,000
 * @param text characters of plain text at most, 500 to 100,000; the default is 8,000
 */
public record ObservationLimits(int structure, int text) {
    /** 15,000 characters of structure, 8,000 of text. */
    public static final ObservationLimits DEFAULT = new ObservationLimits(15_000, 8_000);

    /** Checks the ranges. */
    public ObservationLimits {
        if (structure < 500 || structure > 100_000 || text < 500 || text > 100_000) {
            throw new IllegalArgumentException("Observation limits lie between 500 and 100,000 characters.");
        }
    }
}
