package com.aiqaramba.retention;

import com.aiqaramba.core.run.RunKey;
import java.time.Instant;

/**
 * What is about to be deleted, written down before it is. Holds no content. Immutable.
 *
 * @param key whose run and which
 * @param data the class that the run belongs to
 * @param rule the rule in force, in words, for example {@code maximum age PT72H}
 * @param steps how many steps it has, {@link #UNKNOWN} when a step could not be read
 * @param artifacts how many artifacts it has
 * @param bytes the payloads of run, steps and artifacts together, {@link #UNKNOWN} when one could not be read
 * @param reason why
 * @param begunAt when the deletion began; the counts are of this moment
 */
public record Purge(
        RunKey key,
        DataClass data,
        String rule,
        long steps,
        long artifacts,
        long bytes,
        Reason reason,
        Instant begunAt) {
    /** Stands for a count of what is damaged. */
    public static final long UNKNOWN = -1;

    /**
     * The canonical text of this purge.
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
}
