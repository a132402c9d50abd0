package com.aiqaramba.retention;

import com.aiqaramba.core.run.RunKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Purges and receipts of one tenant in the order of their writing. Not thread-safe. */
final class ReceiptLedger {
    private final Map<RunKey, Purge> open = new LinkedHashMap<>();
    private final List<Receipt> receipts = new ArrayList<>();

    /** Tells whether no purge of the same run is open. */
    boolean isNew(Purge purge) {
        return !open.containsKey(purge.key());
    }

    void begin(Purge purge) {
        open.putIfAbsent(purge.key(), purge);
    }

    void complete(Receipt receipt) {
        if (open.remove(receipt.purge().key()) != null) {
            receipts.add(receipt);
        }
    }

    /** Returns how many entries were written: each receipt has its intent before it. */
    int size() {
        return open.size() + 2 * receipts.size();
    }

    List<Purge> open() {
        return List.copyOf(open.values());
    }

    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }
}
