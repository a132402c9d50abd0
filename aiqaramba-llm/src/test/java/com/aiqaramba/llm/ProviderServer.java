package com.aiqaramba.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Assertions;

/**
 * A server that plays a provider, and models that ask it and never really wait between attempts.
 *
 * @param <M> the client of the provider
 */
public abstract class ProviderServer<M extends ChatModel> implements AutoCloseable {
    public static final String KEY = "test-key-3f9a1c";
    public static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
    private final List<M> models = new ArrayList<>();

    protected ProviderServer() {
        server.start();
    }

    /** A client of this server, with the settings of its tests. */
    protected abstract M newModel();

    protected abstract void close(M model);

    public abstract String url();

    public static ChatRequest request(String text) {
        return ChatRequest.builder(List.of(ChatMessage.User.text(text))).build();
    }

    /** A client that ends with the server. */
    public M model() {
        return opened(newModel());
    }

    public M opened(M model) {
        models.add(model);
        return model;
    }

    public ProviderServer<M> answers(String body) {
        return answers(
                aResponse().withHeader("Content-Type", "application/json").withBody(body));
    }

    public ProviderServer<M> answers(ResponseDefinitionBuilder response) {
        server.stubFor(post(anyUrl()).willReturn(response));
        return this;
    }

    public ChatResponse ask() {
        return ask(request("hello"));
    }

    public ChatResponse ask(ChatRequest request) {
        return ask(model(), request);
    }

    protected ChatResponse ask(M model, ChatRequest request) {
        try {
            return model.chat(request, ChatListener.SILENT);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public ModelException failure() {
        return failure(model());
    }

    public ModelException failure(M model) {
        return Assertions.catchThrowableOfType(
                ModelException.class, () -> model.chat(request("hello"), ChatListener.SILENT));
    }

    /** Takes the waits between attempts. */
    protected void waited(Duration wait) {
        waits.add(wait);
    }

    /** The waits that were asked for between attempts. */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    public int requests() {
        return server.findAll(postRequestedFor(anyUrl())).size();
    }

    public List<String> bodies() {
        return server.findAll(postRequestedFor(anyUrl())).stream()
                .map(request -> request.getBodyAsString())
                .toList();
    }

    public JsonNode lastBody() {
        List<String> bodies = bodies();
        return Json.parse(bodies.get(bodies.size() - 1));
    }

    public WireMockServer wireMock() {
        return server;
    }

    @Override
    public void close() {
        models.forEach(this::close);
        server.stop();
    }
}
