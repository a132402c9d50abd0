package com.aiqaramba.verification.model;

import static com.aiqaramba.verification.model.WireMockGemini.call;
import static com.aiqaramba.verification.model.WireMockGemini.json;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
import static com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.llm.gemini.GeminiChatModel;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.FakePage;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A run of thirty steps on a day on which the model's provider fails in every way that it can. */
class BadDayTest {
    private static final int STEPS = 30;
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final String SITE = "https://shop.example/";

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
    @Tag("exhaustive")
    void the_run_passes_clicks_nothing_twice_and_tells_the_story() throws Exception {
        try (WireMockGemini endpoint = badDay();
                GeminiChatModel model = endpoint.model(TIMEOUT)) {
            Run run = AgentRunner.builder()
                    .model(model)
                    .browsers(counter())
                    .storesInMemory()
                    .secondLook(false)
                    .build()
                    .run(Task.on(SITE)
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

    /** Each click leads to the page with the next count, so one click too many is one too many on the page. */
    private static FakeBrowsers counter() {
        return FakeBrowsers.with(IntStream.rangeClosed(0, STEPS)
                .mapToObj(count -> FakePage.at(address(count))
                        .link("Add", address(count + 1))
                        .text("Clicked " + count + " times"))
                .toArray(FakePage[]::new));
    }

    private static String address(int count) {
        return count == 0 ? SITE : SITE + count;
    }
}
