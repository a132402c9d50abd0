package com.aiqaramba.llm.gemini;

/** How much Gemini thinks before it answers. More of it takes longer and costs tokens, which count as thinking. */
public enum ThinkingLevel {
    /** As little as the model can. */
    LOW,
    /** Between the two. */
    MEDIUM,
    /** As much as the model can. */
    HIGH
}
