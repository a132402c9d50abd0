package com.aiqaramba.llm.gemini;

import com.aiqaramba.llm.internal.RetryAfter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Wait that a server asks for: the longer one of header and body. */
final class RetryHints {
    private RetryHints() {}

    static @Nullable Duration of(GeminiReply reply, GeminiErrorBody body, InstantSource clock) {
        return Stream.concat(RetryAfter.parse(reply.retryAfter(), clock).stream(), body.retryDelay().stream())
                .max(Duration::compareTo)
                .orElse(null);
    }
}
