package com.aiqaramba.llm.gemini;

/**
 * Closeness with which Gemini looks at a picture. The closer, the more tokens of input a picture takes.
 *
 * @since 0.1.0
 */
public enum MediaResolution {
    /** Fewest tokens; small print may be lost. */
    LOW,
    /** Between the two. */
    MEDIUM,
    /** Most tokens. */
    HIGH
}
