package com.aiqaramba.llm.openai;

import java.time.Duration;
import java.util.Optional;

/**
 * What the server sent, whole.
 *
 * @param status the HTTP status
 * @param retryAfter how long it asks to wait
 * @param body the bytes of the body
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record OpenAiReply(int status, Optional<Duration> retryAfter, byte[] body) {
    boolean isSuccessful() {
        return status >= 200 && status < 300;
    }
}
