package com.aiqaramba.core.chat;

/**
 * The model calls a tool. Immutable.
 *
 * @param id the call's id, unique in its message; made up by the client where the provider gives none
 * @param name the tool's name as the model wrote it; it may be one that was never offered
 * @param argumentsJson the arguments as the model wrote them; not necessarily valid JSON
 * @since 0.1.0
 */
public record ToolCall(String id, String name, String argumentsJson) {}
