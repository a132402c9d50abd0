package com.aiqaramba.llm.gemini;

import org.jspecify.annotations.Nullable;

/**
 * Whole reply of a server.
 *
 * @param status the HTTP status
 * @param retryAfter the header of that name
 * @param body the body as text
 */
record GeminiReply(int status, @Nullable String retryAfter, String body) {
    boolean isSuccessful() {
        return status >= 200 && status < 300;
    }
}
