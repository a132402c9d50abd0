/** Gemini and OpenAI-compatible endpoints behind the chat model interface. */
module com.aiqaramba.llm {
    requires static org.jspecify;
    requires transitive com.aiqaramba.core;
    requires com.fasterxml.jackson.databind;
    requires com.google.genai;
    requires io.github.resilience4j.core;
    requires io.github.resilience4j.retry;
    requires okhttp3;
    requires org.slf4j;
}
