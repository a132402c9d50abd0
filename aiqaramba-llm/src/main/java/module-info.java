/**
 * Gemini and providers with a chat-completions API behind the chat model interface; retry, recording and strict replay
 * for every chat model.
 */
module com.aiqaramba.llm {
    requires static org.jspecify;
    requires transitive com.aiqaramba.core;
    requires com.fasterxml.jackson.databind;
    requires com.google.auth;
    requires com.google.genai;
    requires io.github.resilience4j.circuitbreaker;
    requires io.github.resilience4j.core;
    requires io.github.resilience4j.ratelimiter;
    requires io.github.resilience4j.retry;
    requires java.net.http;
    // OkHttp and the SDK are automatic modules, which do not pull in the named modules that they need.
    requires com.google.common;
    requires kotlin.stdlib;
    requires okhttp3;
    requires org.slf4j;

    exports com.aiqaramba.llm.gemini;
    exports com.aiqaramba.llm.openai;
    exports com.aiqaramba.llm.recording;
    exports com.aiqaramba.llm.resilience;
    exports com.aiqaramba.llm.retry;
}
