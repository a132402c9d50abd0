package com.aiqaramba.langchain4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.util.Objects.requireNonNullElse;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.spi.ChatModel;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;

/** A server that speaks Anthropic's API, and LangChain4j's client for it behind the adapter. */
final class AnthropicServer implements AutoCloseable {
    static final String TEXT = """
            {"id":"msg_1","type":"message","role":"assistant","model":"claude-test-001",
             "content":[{"type":"text","text":"hi"}],"stop_reason":"end_turn",
             "usage":{"input_tokens":10,"output_tokens":2}}""";

    static final ToolSpecification CLICK = new ToolSpecification(
            "click",
            "Click an element.",
            "{\"type\":\"object\",\"properties\":{\"zone\":{\"type\":\"string\",\"enum\":[\"up\",\"down\"]},"
                    + "\"element\":{\"type\":\"integer\",\"description\":\"Its "
                    + "number.\"}},\"required\":[\"element\"]}");
    static final ToolSpecification FINISH =
            new ToolSpecification("finish", "End the run.", "{\"type\":\"object\",\"properties\":{}}");

    private static final JsonMapper JSON = new JsonMapper();

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    AnthropicServer() {
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.port());
    }

    /** As the documents recommend: no retries, thoughts returned and sent. */
    static AnthropicChatModel client(URI address) {
        return AnthropicChatModel.builder()
                .baseUrl(address + "/v1")
                .apiKey("test-key-3f9a1c")
                .modelName("claude-test")
                .maxTokens(1_000)
                .returnThinking(true)
                .timeout(Duration.ofMinutes(1))
                .maxRetries(0)
                .build();
    }

    /** Anthropic counts what it read from the cache, or wrote into it, apart from the input. */
    static TokenUsage usage(dev.langchain4j.model.output.TokenUsage usage) {
        var tokens = (AnthropicTokenUsage) usage;
        long cached = requireNonNullElse(tokens.cacheReadInputTokens(), 0);
        long written = requireNonNullElse(tokens.cacheCreationInputTokens(), 0);
        return TokenUsage.builder()
                .input(tokens.inputTokenCount() + cached + written)
                .cachedInput(cached)
                .output(tokens.outputTokenCount())
                .build();
    }

    LangChain4jChatModel model() {
        return builder().build();
    }

    LangChain4jChatModel.Builder builder() {
        return LangChain4jChatModel.builder(client(address()));
    }

    AnthropicServer answers(String body) {
        return answers(
                aResponse().withHeader("Content-Type", "application/json").withBody(body));
    }

    AnthropicServer answers(ResponseDefinitionBuilder response) {
        server.stubFor(post(anyUrl()).willReturn(response));
        return this;
    }

    static ChatRequest request(ChatMessage... messages) {
        return ChatRequest.builder(List.of(messages))
                .system("You test a shop.")
                .tools(List.of(CLICK, FINISH))
                .build();
    }

    static ChatRequest request() {
        return request(ChatMessage.User.text("Begin."));
    }

    ChatResponse ask(ChatMessage... messages) throws InterruptedException {
        return model().chat(request(messages), ChatListener.SILENT);
    }

    ChatResponse ask() throws InterruptedException {
        return model().chat(request(), ChatListener.SILENT);
    }

    ModelException failure() {
        return failure(model());
    }

    static ModelException failure(ChatModel model) {
        return Assertions.catchThrowableOfType(ModelException.class, () -> model.chat(request(), ChatListener.SILENT));
    }

    int requests() {
        return server.findAll(postRequestedFor(anyUrl())).size();
    }

    String lastBody() {
        var requests = server.findAll(postRequestedFor(anyUrl()));
        return requests.get(requests.size() - 1).getBodyAsString();
    }

    JsonNode lastRequest() {
        return json(lastBody());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
