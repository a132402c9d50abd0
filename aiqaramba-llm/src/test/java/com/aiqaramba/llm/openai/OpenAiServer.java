package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.llm.ProviderServer;
import java.time.Duration;
import java.time.InstantSource;

/** A server with a chat-completions API. */
final class OpenAiServer extends ProviderServer<OpenAiChatModel> {
    static final String STOP = """
            {"id":"1","object":"chat.completion","model":"gpt-test-001",
             "choices":[{"index":0,"message":{"role":"assistant","content":"hi"},"finish_reason":"stop"}],
             "usage":{"prompt_tokens":10,"completion_tokens":2,"total_tokens":12}}""";

    OpenAiChatModel.Builder builder() {
        return builder(OpenAiProvider.OPENAI);
    }

    OpenAiChatModel.Builder builder(OpenAiProvider provider) {
        return OpenAiChatModel.builder(provider)
                .apiKey(KEY.toCharArray())
                .baseUrl(url())
                .model("gpt-test")
                .timeout(Duration.ofSeconds(20))
                .clock(InstantSource.fixed(NOW))
                .sleeper(this::waited);
    }

    ChatResponse ask(OpenAiProvider provider) {
        return ask(opened(builder(provider).build()), request("hello"));
    }

    ModelException failure(OpenAiProvider provider) {
        return failure(opened(builder(provider).build()));
    }

    @Override
    protected OpenAiChatModel newModel() {
        return builder().build();
    }

    @Override
    protected void close(OpenAiChatModel model) {
        model.close();
    }

    @Override
    public String url() {
        return "http://localhost:" + wireMock().port() + "/v1";
    }
}
