package com.aiqaramba.llm.gemini;

import com.aiqaramba.llm.internal.Progress;
import java.time.InstantSource;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/** Request on its way: holds its call, so that it can be cancelled, and the reply. Thread-safe. */
final class GeminiExchange {
    private final String number;
    private final boolean isStreaming;
    private final Progress progress;
    private @Nullable Call call;
    private @Nullable GeminiReply reply;
    private boolean cancelled;

    GeminiExchange(String number, boolean isStreaming, InstantSource clock) {
        this.number = number;
        this.isStreaming = isStreaming;
        this.progress = isStreaming ? Progress.of(GeminiPieceReader::read, clock) : Progress.none(clock);
    }

    String number() {
        return number;
    }

    boolean isStreaming() {
        return isStreaming;
    }

    Progress progress() {
        return progress;
    }

    synchronized void begin(Call started) {
        call = started;
        if (cancelled) {
            started.cancel();
        }
    }

    /** Cancels it on the wire. Without effect on one that is over. */
    synchronized void cancel() {
        cancelled = true;
        if (call != null && reply == null) {
            call.cancel();
        }
    }

    synchronized void received(GeminiReply received) {
        reply = received;
    }

    /** Returns the reply, or null as long as none is whole. */
    synchronized @Nullable GeminiReply reply() {
        return reply;
    }
}
