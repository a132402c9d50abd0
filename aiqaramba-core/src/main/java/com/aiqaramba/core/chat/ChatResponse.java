package com.aiqaramba.core.chat;

/**
 * One answer of a model. Immutable.
 *
 * @param message what it said and which tools it calls
 * @param usage the tokens that this exchange took
 * @param finishReason why it stopped
 * @param model the version of the model that answered, as the provider names it
 */
public record ChatResponse(ChatMessage.Assistant message, TokenUsage usage, FinishReason finishReason, String model) {}
