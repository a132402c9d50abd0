package com.aiqaramba.retention;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunKey;
import java.time.Instant;

/**
 * Intent to delete a run, written down before it is carried out. Holds no content. Two are equal when their texts are.
 * Immutable.
 *
 * @since 0.1.0
 */
public final class Purge {
    /** Stands for a count of what is damaged. */
    public static final long UNKNOWN = -1;

    private final RunKey key;
    private final Retention retention;
    private final String rule;
    private final Size size;
    private final DeletionReason reason;
    private final Instant begunAt;

    Purge(RunKey key, Retention retention, String rule, Size size, DeletionReason reason, Instant begunAt) {
        this.key = key;
        this.retention = retention;
        this.rule = rule;
        this.size = size;
        this.reason = reason;
        this.begunAt = begunAt;
    }

    /** Counts of what is deleted; {@link #UNKNOWN} for what could not be read. */
    record Size(long steps, long artifacts, long bytes) {}

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
     * @return its retention; {@link Retention#PROJECT} for artifacts without a run, and for a run that cannot be read
     */
    public Retention retention() {
        return retention;
    }

    /**
     * Returns the rule in force.
     *
     * @return for example {@code maximum age PT72H}
     */
    public String rule() {
        return rule;
    }

    /**
     * Returns how many steps the run has.
     *
     * @return their number, {@link #UNKNOWN} when a step could not be read
     */
    public long steps() {
        return size.steps;
    }

    /**
     * Returns how many artifacts the run has.
     *
     * @return their number, {@link #UNKNOWN} when they could not be listed
     */
    public long artifacts() {
        return size.artifacts;
    }

    /**
     * Returns the size of the payloads of run, steps and artifacts together.
     *
     * @return bytes, {@link #UNKNOWN} when one could not be read
     */
    public long bytes() {
        return size.bytes;
    }

    /**
     * Returns why the run is deleted.
     *
     * @return the reason
     */
    public DeletionReason reason() {
        return reason;
    }

    /**
     * Returns when the deletion began; the counts are of this moment.
     *
     * @return the moment
     */
    public Instant begunAt() {
        return begunAt;
    }

    /**
     * Returns the canonical text of this purge.
     *
     * @return lines of {@code name: value}, the last one with the SHA-256 of those before
     */
    public String toText() {
        return PurgeText.write(this, null);
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @param text the text
     * @return the purge
     * @throws IllegalArgumentException when the text is not a purge or was changed
     */
    public static Purge parse(String text) {
        return PurgeText.read(text).purge();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Purge purge && purge.toText().equals(toText());
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** Returns the canonical text. */
    @Override
    public String toString() {
        return toText();
    }
}
