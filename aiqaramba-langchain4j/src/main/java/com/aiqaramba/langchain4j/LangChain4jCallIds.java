package com.aiqaramba.langchain4j;

import org.jspecify.annotations.Nullable;

/** Ids for tool calls that came without one. They are ours alone and never sent. */
final class LangChain4jCallIds {
    private static final String PREFIX = "aiqaramba-call-";

    private LangChain4jCallIds() {}

    static String of(@Nullable String id, int index) {
        return id == null || id.isEmpty() ? PREFIX + (index + 1) : id;
    }

    static @Nullable String sent(String id) {
        return id.startsWith(PREFIX) ? null : id;
    }
}
