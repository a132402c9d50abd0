package com.aiqaramba.core.chat;

/**
 * Result of a tool call. Immutable.
 *
 * @param callId the id of the call
 * @param toolName the name in the call
 * @param text the result, for the model
 * @since 0.1.0
 */
public record ToolResult(String callId, String toolName, String text) {}
