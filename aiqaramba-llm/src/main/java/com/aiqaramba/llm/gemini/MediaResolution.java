package com.aiqaramba.llm.gemini;

/** How closely Gemini looks at a picture. The closer, the more tokens of input a picture takes. */
public enum MediaResolution {
    /** Fewest tokens; small print may be lost. */
    LOW,
    /** Between the two. */
    MEDIUM,
    /** Most tokens. */
    HIGH
}
