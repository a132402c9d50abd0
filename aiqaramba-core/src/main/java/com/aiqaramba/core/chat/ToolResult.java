package com.aiqaramba.core.chat;

/**
 * What a tool call gave. Immutable.
 *
 * @param callId the id of the call
 * @param toolName the name in the call
 * @param text the result, for the model
 */
public record ToolResult(String callId, String toolName, String text) {}
