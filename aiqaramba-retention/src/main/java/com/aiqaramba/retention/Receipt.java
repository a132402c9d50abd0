package com.aiqaramba.retention;

import java.time.Instant;

/**
 * Statement that a run was deleted: what, by which rule, why and when; no content.
 *
 * <p>It shows that this library asked the stores to delete the run's artifacts, steps and record, and that each store
 * answered that they are gone. The SHA-256 over the canonical text shows a later change of the text to whoever has kept
 * the sum elsewhere.
 *
 * <p>It does not show that backups, replicas, snapshots or the soft-delete window of an object store hold no copy any
 * more; name those windows beside the receipts. The sum is not a signature: who can write the receipt can write a new
 * sum too.
 *
 * <p>Two are equal when their texts are. Immutable.
 *
 * @since 0.1.0
 */
public final class Receipt {
    private final Purge purge;
    private final Instant purgedAt;

    Receipt(Purge purge, Instant purgedAt) {
        this.purge = purge;
        this.purgedAt = purgedAt;
    }

    /**
     * Returns what was deleted and why.
     *
     * @return the intent that was carried out
     */
    public Purge purge() {
        return purge;
    }

    /**
     * Returns when the last of the run was gone.
     *
     * @return the moment
     */
    public Instant purgedAt() {
        return purgedAt;
    }

    /**
     * Returns the canonical text: the same for equal receipts, on every machine.
     *
     * @return lines of {@code name: value}, the last one with the SHA-256 of those before
     */
    public String toText() {
        return PurgeText.write(purge, purgedAt);
    }

    /**
     * Returns the sum that ends the canonical text.
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Receipt receipt && receipt.toText().equals(toText());
    }

    @Override
    public int hashCode() {
        return purge.hashCode();
    }

    /** Returns the canonical text. */
    @Override
    public String toString() {
        return toText();
    }
}
