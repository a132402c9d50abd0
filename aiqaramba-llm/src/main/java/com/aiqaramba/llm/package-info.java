/** Gemini and OpenAI-compatible endpoints behind the chat model interface. */
@NullMarked
package com.aiqaramba.llm;

import org.jspecify.annotations.NullMarked;
