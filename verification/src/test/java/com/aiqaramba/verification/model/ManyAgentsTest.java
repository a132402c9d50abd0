package com.aiqaramba.verification.model;

import static com.aiqaramba.verification.model.WireMockGemini.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.RunHandle;
import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.store.InMemoryTenantBudget;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.llm.gemini.GeminiChatModel;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.FakePage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hundred agents of one tenant at once, over one client, against an endpoint that takes its time. */
@Timeout(120)
class ManyAgentsTest {
    private static final TenantId ACME = new TenantId("acme");
    private static final int AGENTS = 100;
    private static final long TOKENS_OF_A_RUN = 200;
    private static final String HOME = "https://shop.example/";
    private static final String CART = "https://shop.example/cart";

    @Test
    @Tag("exhaustive")
    void nobody_starves_the_budget_is_counted_to_the_token_and_no_thread_is_left() throws Exception {
        InMemoryTenantBudget budget = InMemoryTenantBudget.of(Cost.tokens(10_000_000), Duration.ofDays(100_000));
        try (WireMockGemini endpoint = new WireMockGemini(AGENTS)) {
            endpoint.always(call("click", "{\"element\": 1}").withFixedDelay(200))
                    .whenAskedWith(
                            "in the cart",
                            call(
                                            "finish",
                                            "{\"summary\": \"Done.\", \"expectations\": [{\"number\": 1, \"met\": "
                                                    + "\"yes\","
                                                    + " \"checks\": [{\"kind\": \"text\", \"text\": \"2 items in the "
                                                    + "cart\"}]}]}")
                                    .withFixedDelay(200));
            try (GeminiChatModel model = endpoint.model(Duration.ofSeconds(60))) {
                for (RunHandle run : start(model, budget)) {
                    assertThat(run.await(Duration.ofSeconds(100))
                                    .orElseThrow()
                                    .verdict()
                                    .status())
                            .isEqualTo(Verdict.Status.PASSED);
                }
            }
            assertThat(endpoint.requests()).isEqualTo(2 * AGENTS);
        }
        assertThat(budget.spent(ACME)).isEqualTo(Cost.tokens(AGENTS * TOKENS_OF_A_RUN));
        assertThat(threads()).isEmpty();
    }

    private static List<RunHandle> start(GeminiChatModel model, InMemoryTenantBudget budget) {
        AgentRunner runner = AgentRunner.builder()
                .model(model)
                .browsers(FakeBrowsers.with(
                        FakePage.at(HOME).link("Cart", CART), FakePage.at(CART).text("2 items in the cart")))
                .storesInMemory()
                .tenantBudget(budget)
                .secondLook(false)
                .build();
        List<RunHandle> runs = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            runs.add(runner.start(
                    ACME,
                    Agent.DEFAULT,
                    Task.on(HOME)
                            .goal("Open the cart.")
                            .expect("the cart shows what was put there")
                            .build()));
        }
        return runs;
    }

    /** Those of runs and of the client; a run's thread may take a moment to end after it has told its result. */
    private static List<String> threads() throws InterruptedException {
        List<String> names = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("aiqaramba-run") || thread.getName().startsWith("aiqaramba-gemini")) {
                thread.join(10_000);
                if (thread.isAlive()) {
                    names.add(thread.getName());
                }
            }
        }
        return names;
    }
}
