package com.aiqaramba.core.run;

/** How long a run's data is meant to be kept. */
public enum Retention {
    /** As long as the project exists, deletable on request. */
    PROJECT,
    /** Never in long-term storage; deleted within 72 hours. */
    TEMPORARY
}
