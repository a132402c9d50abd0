package com.aiqaramba.retention;

import com.aiqaramba.core.tenant.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Store of receipts that lasts as long as the process, for tests and first tries. Thread-safe.
 *
 * @since 0.1.0
 */
public final class InMemoryReceiptStore implements ReceiptStore {
    private final Map<TenantId, ReceiptLedger> ledgers = new HashMap<>();

    /** Creates an empty store. */
    public InMemoryReceiptStore() {}

    @Override
    public synchronized void begin(Purge purge) {
        of(purge.key().tenant()).begin(purge);
    }

    @Override
    public synchronized void complete(Receipt receipt) {
        of(receipt.purge().key().tenant()).complete(receipt);
    }

    @Override
    public synchronized List<Purge> open(TenantId tenant) {
        return of(tenant).open();
    }

    @Override
    public synchronized List<Receipt> receipts(TenantId tenant) {
        return of(tenant).receipts();
    }

    private ReceiptLedger of(TenantId tenant) {
        return ledgers.computeIfAbsent(tenant, unused -> new ReceiptLedger());
    }
}
