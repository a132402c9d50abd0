package com.aiqaramba.verification.model;

import static com.aiqaramba.verification.model.WireMockGemini.call;
import static com.aiqaramba.verification.model.WireMockGemini.json;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
import static com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.llm.gemini.GeminiChatModel;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run of thirty steps on a day on which the model's provider fails in every way that it can. */
class BadDayTest {
    private static final int STEPS = 30;
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final String PAGE = """
            <!doctype html><html lang="en"><title>Counter</title>
            <button onclick="document.querySelector('p').textContent = `Clicked ${++count} times`">Add</button><p></p>
            <script>let count = 0</script>""";

    /** What goes wrong before which click. */
    private static final Map<Integer, ResponseDefinitionBuilder> BAD = Map.of(
            3,
            json("""
                    {"error": {"code": 429, "status": "RESOURCE_EXHAUSTED", "details": [
                      {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "1s"}]}}""").withStatus(429),
            7,
            json("{\"error\": {\"code\": 503, \"status\": \"UNAVAILABLE\"}}").withStatus(503),
            11,
            aResponse().withFixedDelay((int) TIMEOUT.plusSeconds(1).toMillis()),
            15,
            aResponse().withFault(CONNECTION_RESET_BY_PEER),
            19,
            aResponse().withFault(RANDOM_DATA_THEN_CLOSE),
            23,
            json("{\"candidates\": [{\"content\": {\"role\": \"mod"),
            27,
            json(""));

    /** What cannot be read is a step of its own. */
    private static final int UNREADABLE = 2;

    @Test
    void the_run_passes_clicks_nothing_twice_and_tells_the_story() throws Exception {
        HttpServer site = site();
        try (WireMockGemini endpoint = badDay();
                GeminiChatModel model = endpoint.model(TIMEOUT)) {
            Run run = AgentRunner.inMemory(model, LocalBrowsers.headless())
                    .run(Task.on("http://127.0.0.1:" + site.getAddress().getPort() + "/")
                            .allowPrivateAddresses()
                            .goal("Click Add 29 times.")
                            .expect("29 clicks are counted", Check.text("Clicked 29 times"))
                            .build());

            assertThat(run.verdict().status())
                    .as("%s %s", run.outcome(), run.verdict())
                    .isEqualTo(Verdict.Status.PASSED);
            assertThat(run.steps()).hasSize(STEPS + UNREADABLE);
            assertThat(endpoint.requests()).isEqualTo(STEPS + BAD.size());
            assertThat(run.steps().stream().flatMap(step -> step.notices().stream()))
                    .containsExactly(
                            "waited 1 s for the model: rate limited",
                            "waited 0 s for the model: overloaded",
                            "waited 0 s for the model: timeout",
                            "waited 0 s for the model: connection",
                            "waited 0 s for the model: connection",
                            "the model gave an answer that could not be read and was asked again",
                            "the model gave an answer that could not be read and was asked again");
            assertThat(run.report().toHtml()).contains("waited 1 s for the model: rate limited");
        } finally {
            site.stop(0);
        }
    }

    private static WireMockGemini badDay() {
        WireMockGemini endpoint = new WireMockGemini(1);
        for (int step = 1; step <= STEPS; step++) {
            ResponseDefinitionBuilder bad = BAD.get(step);
            if (bad != null) {
                endpoint.then(bad);
            }
            endpoint.then(step < STEPS ? call("click", "{\"element\": 1}") : finish());
        }
        return endpoint;
    }

    private static ResponseDefinitionBuilder finish() {
        return call(
                "finish",
                "{\"summary\": \"Done.\", \"expectations\": [{\"number\": 1, \"met\": \"yes\", \"checks\": ["
                        + "{\"kind\": \"text\", \"text\": \"Clicked 29 times\"}]}]}");
    }

    private static HttpServer site() throws Exception {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().put("Content-Type", List.of("text/html; charset=utf-8"));
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }
}
