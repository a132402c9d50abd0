package com.aiqaramba.core.chat;

/**
 * Reason for which a model stopped.
 *
 * @since 0.1.0
 */
public enum FinishReason {
    /** It said all that it wanted to. */
    STOP,
    /** It waits for the results of tools. */
    TOOL_CALLS,
    /** It reached the limit of its answer; what it said may be cut off. */
    LENGTH,
    /** The provider's safety rules stopped it. */
    BLOCKED,
    /** It tried to call a tool, but what it wrote is no call. */
    MALFORMED_CALL,
    /** The provider gave a reason that the client does not know. */
    UNKNOWN
}
