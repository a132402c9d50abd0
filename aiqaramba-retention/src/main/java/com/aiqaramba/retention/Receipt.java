package com.aiqaramba.retention;

import java.time.Instant;

/**
 * Says that a run was deleted: what, by which rule, why and when; no content.
 *
 * <p>What it shows: this library asked the stores to delete the run's artifacts, steps and record, and each store
 * answered that they are gone. The SHA-256 over the canonical text shows a later change of the text to whoever has kept
 * the sum elsewhere.
 *
 * <p>What it does not show: that backups, replicas, snapshots or the soft-delete window of an object store hold no copy
 * any more; name those windows beside the receipts. The sum is not a signature: who can write the receipt can write a
 * new sum too.
 *
 * <p>Immutable.
 *
 * @param purge what was deleted and why
 * @param purgedAt when the last of it was gone
 */
public record Receipt(Purge purge, Instant purgedAt) {
    /**
     * The canonical text: the same for equal receipts, on every machine.
     *
     * @return lines of {@code name: value}, the last one with the SHA-256 of those before
     */
    public String toText() {
        return PurgeText.write(purge, purgedAt);
    }

    /**
     * The sum that ends the canonical text.
     *
     * @return SHA-256 of all lines before the last, in 64 lower-case hexadecimal digits
     */
    public String sha256() {
        return PurgeText.sumOf(toText());
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @param text the text
     * @return the receipt
     * @throws IllegalArgumentException when the text is not a receipt or was changed
     */
    public static Receipt parse(String text) {
        return PurgeText.read(text).receipt();
    }
}
