/** Models behind a chat-completions API: OpenAI, xAI, OpenRouter, Ollama, llama.cpp, vLLM. */
@NullMarked
package com.aiqaramba.llm.openai;

import org.jspecify.annotations.NullMarked;
