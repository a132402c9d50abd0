package com.aiqaramba.core.run;

/**
 * Time for which a run's data is meant to be kept.
 *
 * @since 0.1.0
 */
public enum Retention {
    /** Kept as long as the project exists, deletable on request. */
    PROJECT,
    /** Kept out of long-term storage; deleted within 72 hours. */
    TEMPORARY
}
