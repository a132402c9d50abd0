package com.aiqaramba.retention;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.tenant.TenantId;
import java.util.List;

/**
 * Store of receipts, and before them of intents. Entries are never changed or deleted. Implementations must be
 * thread-safe; the thread that sweeps calls. Every method throws {@link StoreException} when the storage fails; then
 * nothing has changed.
 *
 * @since 0.1.0
 */
public interface ReceiptStore {
    /**
     * Writes down what is about to be deleted. Durable on return. Does nothing when a purge of this run is open.
     *
     * @param purge what is about to be deleted
     */
    void begin(Purge purge);

    /**
     * Writes a receipt and closes the purge of its run. Durable on return. Does nothing when no purge of this run is
     * open, so that each purge has one receipt.
     *
     * @param receipt the receipt
     */
    void complete(Receipt receipt);

    /**
     * Returns the purges that were begun and have no receipt yet.
     *
     * @param tenant whose purges
     * @return the oldest first, empty when there are none
     */
    List<Purge> open(TenantId tenant);

    /**
     * Returns the receipts of a tenant.
     *
     * @param tenant whose receipts
     * @return in the order in which they were written, empty when there are none
     */
    List<Receipt> receipts(TenantId tenant);
}
