package com.aiqaramba.llm.openai;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Assertions;

/** A server with a chat-completions API, and a model that asks it and never really waits between attempts. */
final class OpenAiServer implements AutoCloseable {
    static final String KEY = "test-key-3f9a1c";
    static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
    static final String STOP = """
            {"id":"1","object":"chat.completion","model":"gpt-test-001",
             "choices":[{"index":0,"message":{"role":"assistant","content":"hi"},"finish_reason":"stop"}],
             "usage":{"prompt_tokens":10,"completion_tokens":2,"total_tokens":12}}""";

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
    private final List<OpenAiChatModel> models = new ArrayList<>();

    OpenAiServer() {
        server.start();
    }

    static ChatRequest request(String text) {
        return new ChatRequest("", List.of(ChatMessage.User.text(text)), List.of(), ToolChoice.AUTO);
    }

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
                .sleeper(waits::add);
    }

    OpenAiChatModel model() {
        return opened(builder().build());
    }

    OpenAiChatModel opened(OpenAiChatModel model) {
        models.add(model);
        return model;
    }

    OpenAiServer answers(String body) {
        return answers(
                aResponse().withHeader("Content-Type", "application/json").withBody(body));
    }

    OpenAiServer answers(ResponseDefinitionBuilder response) {
        server.stubFor(post(anyUrl()).willReturn(response));
        return this;
    }

    ChatResponse ask(ChatRequest request) {
        return ask(model(), request);
    }

    ChatResponse ask(OpenAiProvider provider) {
        return ask(opened(builder(provider).build()), request("hello"));
    }

    private static ChatResponse ask(OpenAiChatModel model, ChatRequest request) {
        try {
            return model.chat(request, ChatListener.SILENT);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    ChatResponse ask() {
        return ask(request("hello"));
    }

    ModelException failure() {
        return failure(model());
    }

    ModelException failure(OpenAiProvider provider) {
        return failure(opened(builder(provider).build()));
    }

    ModelException failure(OpenAiChatModel model) {
        return Assertions.catchThrowableOfType(
                ModelException.class, () -> model.chat(request("hello"), ChatListener.SILENT));
    }

    /** The waits that were asked for between attempts. */
    List<Duration> waits() {
        return List.copyOf(waits);
    }

    int requests() {
        return server.findAll(postRequestedFor(anyUrl())).size();
    }

    List<String> bodies() {
        return server.findAll(postRequestedFor(anyUrl())).stream()
                .map(request -> request.getBodyAsString())
                .toList();
    }

    JsonNode lastBody() {
        List<String> bodies = bodies();
        return Json.parse(bodies.get(bodies.size() - 1));
    }

    WireMockServer wireMock() {
        return server;
    }

    String url() {
        return "http://localhost:" + server.port() + "/v1";
    }

    @Override
    public void close() {
        models.forEach(OpenAiChatModel::close);
        server.stop();
    }
}
