package com.aiqaramba.core.run;

/**
 * Time for which a run's data is meant to be kept.
 *
 * @since 0.1.0
 */
public enum Retention {
    /** Until the project ends, deletable on request. */
    PROJECT,
    /** Never in long-term storage; deleted within 72 hours. */
    TEMPORARY
}
