package com.aiqaramba.llm.gemini;

/** Ids for tool calls that came without one. They are ours alone and never sent. */
final class CallIds {
    private static final String PREFIX = "aiqaramba-call-";

    private CallIds() {}

    static String of(int index) {
        return PREFIX + (index + 1);
    }

    static boolean isMadeUp(String id) {
        return id.startsWith(PREFIX);
    }
}
