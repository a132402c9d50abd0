package com.aiqaramba.retention;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.retention.RetentionRule.MaximumAge;
import java.time.Instant;

/**
 * Run that a sweep would delete now. Immutable.
 *
 * @since 0.1.0
 */
public final class DueRun {
    private final RunKey key;
    private final Retention retention;
    private final MaximumAge rule;
    private final Instant createdAt;

    DueRun(StoredRun run, MaximumAge rule) {
        this.key = run.key();
        this.retention = run.retention();
        this.rule = rule;
        this.createdAt = run.createdAt();
    }

    /**
     * Returns whose run it is and which.
     *
     * @return its key
     */
    public RunKey key() {
        return key;
    }

    /**
     * Returns how long the run was meant to be kept.
     *
     * @return its retention
     */
    public Retention retention() {
        return retention;
    }

    /**
     * Returns the rule that the run would break before the next sweep.
     *
     * @return the rule of the policy
     */
    public MaximumAge rule() {
        return rule;
    }

    /**
     * Returns when the run was made.
     *
     * @return the moment from which its age counts
     */
    public Instant createdAt() {
        return createdAt;
    }

    /**
     * Returns when the run reaches its maximum age.
     *
     * @return the moment, which may have passed
     */
    public Instant dueAt() {
        return createdAt.plus(rule.age());
    }

    @Override
    public String toString() {
        return "run " + key + ", due at " + dueAt();
    }
}
