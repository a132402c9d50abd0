package com.aiqaramba.llm.gemini;

/**
 * Amount of thinking that Gemini does before it answers. More of it takes longer and costs tokens, which count as
 * thinking.
 *
 * @since 0.1.0
 */
public enum ThinkingLevel {
    /** Least that the model can. */
    LOW,
    /** Between the two. */
    MEDIUM,
    /** Most that the model can. */
    HIGH
}
