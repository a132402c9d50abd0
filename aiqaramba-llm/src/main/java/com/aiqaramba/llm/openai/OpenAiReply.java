package com.aiqaramba.llm.openai;

import java.time.Duration;
import java.util.Optional;

/**
 * Whole reply of a server.
 *
 * @param status the HTTP status
 * @param retryAfter the wait that it asks for
 * @param body the bytes of the body
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record OpenAiReply(int status, Optional<Duration> retryAfter, byte[] body) {
    boolean isSuccessful() {
        return status >= 200 && status < 300;
    }
}
