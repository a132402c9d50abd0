package com.aiqaramba.llm.internal;

/** Ids for tool calls that came without one. */
public final class CallIds {
    private static final String PREFIX = "aiqaramba-call-";

    private CallIds() {}

    /** The id of the call at this place in its message, counted from 0. */
    public static String of(int index) {
        return PREFIX + (index + 1);
    }

    /** Whether the id is ours and not the provider's. */
    public static boolean isMadeUp(String id) {
        return id.startsWith(PREFIX);
    }
}
