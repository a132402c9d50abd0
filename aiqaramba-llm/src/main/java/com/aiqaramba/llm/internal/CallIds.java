package com.aiqaramba.llm.internal;

/** Ids for tool calls that came without one. */
public final class CallIds {
    private static final String PREFIX = "aiqaramba-call-";

    private CallIds() {}

    /** Returns the id of the call at this place in its message, counted from 0. */
    public static String of(int index) {
        return PREFIX + (index + 1);
    }

    /** Returns whether the id is ours and not the provider's. */
    public static boolean isMadeUp(String id) {
        return id.startsWith(PREFIX);
    }
}
