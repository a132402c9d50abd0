package com.aiqaramba.verification.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.aiqaramba.llm.gemini.GeminiChatModel;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;

/** A server that speaks Gemini's API and answers as it was told, one answer after the other. */
final class WireMockGemini implements AutoCloseable {
    private static final String STORY = "story";

    private final WireMockServer server;
    private int answers;

    /** A server that can keep so many requests waiting at once. */
    WireMockGemini(int atOnce) {
        server = new WireMockServer(wireMockConfig().dynamicPort().containerThreads(atOnce + 20));
        server.start();
    }

    /** A model that asks this server, and waits for milliseconds where it would wait for seconds. */
    GeminiChatModel model(Duration timeout) {
        return GeminiChatModel.builder()
                .apiKey("no-real-key".toCharArray())
                .baseUrl("http://localhost:" + server.port())
                .timeout(timeout)
                .retryPolicy(RetryPolicy.builder()
                        .firstWait(Duration.ofMillis(10))
                        .longestWait(Duration.ofMillis(50))
                        .longestHint(Duration.ofSeconds(2))
                        .build())
                .build();
    }

    /** The next answer. */
    WireMockGemini then(ResponseDefinitionBuilder response) {
        server.stubFor(post(anyUrl())
                .inScenario(STORY)
                .whenScenarioStateIs(state(answers))
                .willSetStateTo(state(answers + 1))
                .willReturn(response));
        answers++;
        return this;
    }

    private static String state(int answers) {
        return answers == 0 ? Scenario.STARTED : "after " + answers;
    }

    /** The answer to everything. */
    WireMockGemini always(ResponseDefinitionBuilder response) {
        server.stubFor(post(anyUrl()).willReturn(response));
        return this;
    }

    /** The answer to each request that holds a text. */
    WireMockGemini whenAskedWith(String text, ResponseDefinitionBuilder response) {
        server.stubFor(post(anyUrl()).withRequestBody(containing(text)).willReturn(response));
        return this;
    }

    /** The model calls a tool, for 100 tokens. */
    static ResponseDefinitionBuilder call(String tool, String arguments) {
        return json("""
                {"candidates": [{"content": {"role": "model", "parts": [{"functionCall": {"name": "%s", "args": %s}}]},
                  "finishReason": "STOP"}],
                 "usageMetadata": {"promptTokenCount": 90, "candidatesTokenCount": 10, "totalTokenCount": 100},
                 "modelVersion": "gemini-played"}""".formatted(tool, arguments));
    }

    static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    int requests() {
        return server.findAll(postRequestedFor(anyUrl())).size();
    }

    @Override
    public void close() {
        server.stop();
    }
}
