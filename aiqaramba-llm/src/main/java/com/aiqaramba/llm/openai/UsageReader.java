package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.TokenUsage;
import com.fasterxml.jackson.databind.JsonNode;

/** Reads the tokens that an exchange took. What is missing or nonsense counts as none. */
final class UsageReader {
    private UsageReader() {}

    /** Most providers count thoughts within the completion, xAI besides it: the total tells. */
    static TokenUsage read(JsonNode usage) {
        long input = count(usage.path("prompt_tokens"));
        long cached = count(usage.path("prompt_tokens_details").path("cached_tokens"));
        long completion = count(usage.path("completion_tokens"));
        long thinking = count(usage.path("completion_tokens_details").path("reasoning_tokens"));
        boolean apart = thinking > completion || count(usage.path("total_tokens")) == input + completion + thinking;
        return TokenUsage.builder()
                .input(input)
                .cachedInput(cached)
                .output(apart ? completion : completion - thinking)
                .thinking(thinking)
                .build();
    }

    private static long count(JsonNode tokens) {
        return tokens.isInt() ? Math.max(0, tokens.intValue()) : 0;
    }
}
