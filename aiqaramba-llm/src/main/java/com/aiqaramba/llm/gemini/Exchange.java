package com.aiqaramba.llm.gemini;

import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/** One request on its way: holds its call, so that it can be cancelled, and what came back. Thread-safe. */
final class Exchange {
    private @Nullable Call call;
    private @Nullable Reply reply;
    private boolean cancelled;

    synchronized void begin(Call started) {
        call = started;
        if (cancelled) {
            started.cancel();
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (call != null) {
            call.cancel();
        }
    }

    synchronized void received(Reply received) {
        reply = received;
    }

    /** What came back, or null when no whole reply did. */
    synchronized @Nullable Reply reply() {
        return reply;
    }
}
