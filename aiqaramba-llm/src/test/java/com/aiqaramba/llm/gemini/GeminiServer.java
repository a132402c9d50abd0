package com.aiqaramba.llm.gemini;

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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Assertions;

/** A server that speaks Gemini's API, and a model that asks it and never really waits between attempts. */
final class GeminiServer implements AutoCloseable {
    static final String KEY = "test-key-3f9a1c";
    static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
    static final String STOP = """
            {"candidates":[{"content":{"role":"model","parts":[{"text":"hi"}]},"finishReason":"STOP"}],
             "usageMetadata":{"promptTokenCount":10,"candidatesTokenCount":2,"totalTokenCount":12},
             "modelVersion":"gemini-3.8-flash-001"}""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
    private final List<GeminiChatModel> models = new ArrayList<>();

    GeminiServer() {
        server.start();
    }

    static ChatRequest request(String text) {
        return new ChatRequest("", List.of(ChatMessage.User.text(text)), List.of(), ToolChoice.AUTO);
    }

    /** A token that never expires. */
    static GoogleCredentials credentials() {
        return GoogleCredentials.create(new AccessToken("token-1", null));
    }

    GeminiChatModel.Builder builder() {
        return GeminiChatModel.builder()
                .apiKey(KEY.toCharArray())
                .baseUrl(url())
                .timeout(Duration.ofSeconds(20))
                .clock(InstantSource.fixed(NOW))
                .sleeper(waits::add);
    }

    GeminiChatModel model() {
        return opened(builder().build());
    }

    GeminiChatModel opened(GeminiChatModel model) {
        models.add(model);
        return model;
    }

    GeminiServer answers(String body) {
        return answers(
                aResponse().withHeader("Content-Type", "application/json").withBody(body));
    }

    GeminiServer answers(ResponseDefinitionBuilder response) {
        server.stubFor(post(anyUrl()).willReturn(response));
        return this;
    }

    ChatResponse ask(ChatRequest request) {
        try {
            return model().chat(request, ChatListener.SILENT);
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

    ModelException failure(GeminiChatModel model) {
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
        return json(bodies.get(bodies.size() - 1));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WireMockServer wireMock() {
        return server;
    }

    String url() {
        return "http://localhost:" + server.port();
    }

    @Override
    public void close() {
        models.forEach(GeminiChatModel::close);
        server.stop();
    }
}
