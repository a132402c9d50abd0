package com.aiqaramba.core;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome.Kind;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.spi.RunListener;
import com.aiqaramba.core.store.InMemoryTenantBudget;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.ScriptedCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many runs of one tenant, one budget. */
@Timeout(60)
class RunTenantBudgetTest {
    private static final TenantId ACME = new TenantId("acme");
    private static final int AGENTS = 100;
    private static final int CALLS = 2;
    /** No call takes more, as long as the model is not talkative. */
    private static final int MOST = 5_000;

    private final FakeBrowsers browsers = Shop.browsers();
    private final Shopper model = new Shopper();
    private final ExecutorService threads = Executors.newFixedThreadPool(AGENTS);

    @AfterEach
    void end() {
        threads.shutdownNow();
        assertThat(browsers.openSessions()).isZero();
    }

    /** Goes to the cart, then concludes; each call takes another number of tokens, and some fail. */
    private static final class Shopper implements ChatModel {
        private final Random random = new Random(5);
        private final AtomicInteger failuresLeft = new AtomicInteger(10);
        private final CountDownLatch never = new CountDownLatch(1);
        private volatile boolean talkative;
        private long spent;

        @Override
        public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
            boolean again = Replies.text(request).contains("could not be read");
            if (!again && failuresLeft.getAndDecrement() > 0) {
                throw new ModelException(ModelException.Kind.BAD_ANSWER, "unreadable", null);
            }
            boolean unused = never.await(20, TimeUnit.MILLISECONDS); // an answer takes its time, so calls overlap
            boolean atHome = Replies.text(request).contains("Welcome to the shop");
            ScriptedCall call = atHome && request.tools().size() > 1
                    ? click("link", "Cart")
                    : finish("Fine.", met(1).text("2 items"));
            return ChatResponse.builder(new ChatMessage.Assistant("", List.of(call.answering(request, "call")), ""))
                    .usage(usage(talkative ? request.outputTokens() : 1_000))
                    .finishReason(FinishReason.TOOL_CALLS)
                    .model(Replies.MODEL)
                    .build();
        }

        private synchronized TokenUsage usage(int mostOutput) {
            TokenUsage usage = TokenUsage.builder()
                    .input(1_000 + random.nextInt(3_000))
                    .output(random.nextInt(mostOutput))
                    .build();
            spent += usage.total();
            return usage;
        }

        synchronized long spent() {
            return spent;
        }
    }

    @Test
    void a_hundred_agents_that_want_more_than_there_is_keep_to_the_token() throws Exception {
        long limit = 500_000;
        model.talkative = true;
        InMemoryTenantBudget budget = InMemoryTenantBudget.of(Cost.tokens(limit), Duration.ofDays(100_000));

        List<Run> runs = runs(budget);

        assertThat(runs)
                .allSatisfy(run -> assertThat(run.outcome().kind()).isIn(Kind.CONCLUDED, Kind.TENANT_BUDGET_EXHAUSTED));
        assertThat(runs).anyMatch(run -> run.outcome().kind() == Kind.TENANT_BUDGET_EXHAUSTED);
        assertThat(budget.spent(ACME)).isEqualTo(Cost.tokens(model.spent()));
        assertThat(model.spent()).isBetween(limit - 8_000, limit);
        assertNothingIsReserved(budget, limit);
    }

    @Test
    void nobody_starves_though_all_together_reserve_far_more_than_they_spend() throws Exception {
        long limit = (long) AGENTS * CALLS * MOST;
        InMemoryTenantBudget budget = InMemoryTenantBudget.of(Cost.tokens(limit), Duration.ofDays(100_000));

        List<Run> runs = runs(budget);

        assertThat(runs).allSatisfy(run -> assertThat(run.verdict().status()).isEqualTo(Verdict.Status.PASSED));
        assertThat(budget.spent(ACME)).isEqualTo(Cost.tokens(model.spent()));
        assertNothingIsReserved(budget, limit);
    }

    @Test
    void a_run_that_waits_for_others_says_so_and_can_be_cancelled() throws Exception {
        InMemoryTenantBudget budget = InMemoryTenantBudget.of(Cost.tokens(30_000), Duration.ofDays(100_000));
        budget.reserve(ACME, Cost.tokens(20_000));
        CompletableFuture<String> waits = new CompletableFuture<>();
        RunHandle handle = AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .storesInMemory()
                .tenantBudget(budget)
                .listener(new RunListener() {
                    @Override
                    public void waiting(RunKey run, Duration wait, String reason) {
                        waits.complete(reason);
                    }
                })
                .build()
                .start(ACME, Agent.DEFAULT, Shop.task());
        assertThat(waits.get(30, TimeUnit.SECONDS)).isEqualTo("other runs of the tenant have reserved its budget");

        handle.cancel();

        Run run = handle.await(Duration.ofSeconds(30)).orElseThrow();
        assertThat(run.outcome().kind()).isEqualTo(Kind.CANCELLED);
        assertThat(model.spent()).isZero();
    }

    private List<Run> runs(InMemoryTenantBudget budget) throws InterruptedException {
        AgentRunner runner = AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .storesInMemory()
                .tenantBudget(budget)
                .secondLook(false)
                .executor(threads)
                .build();
        List<RunHandle> handles = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            handles.add(runner.start(ACME, Agent.DEFAULT, Shop.task()));
        }
        List<Run> runs = new ArrayList<>();
        for (RunHandle handle : handles) {
            runs.add(handle.await(Duration.ofSeconds(50)).orElseThrow());
        }
        return runs;
    }

    /** All that was not spent can be had at once. */
    private static void assertNothingIsReserved(InMemoryTenantBudget budget, long limit) throws InterruptedException {
        long left = limit - budget.spent(ACME).tokens();
        Thread.currentThread().interrupt(); // would end a wait
        assertThat(budget.reserve(ACME, Cost.tokens(left))).isPresent();
        assertThat(Thread.interrupted()).isTrue();
    }
}
