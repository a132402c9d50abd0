package com.aiqaramba.browser;

import org.jspecify.annotations.Nullable;

/** Limit of as many browsers at once as a Grid had slots when it was first asked. Thread-safe. */
final class SlotLimit {
    private @Nullable BrowserLimit limit;

    /** Returns the limit. A Grid without slots may get some; until then the usual limit is as good as any. */
    synchronized BrowserLimit of(int slots) {
        if (limit == null && slots > 0) {
            limit = BrowserLimit.of(slots);
        }
        return limit == null ? BrowserLimit.JVM_WIDE : limit;
    }
}
