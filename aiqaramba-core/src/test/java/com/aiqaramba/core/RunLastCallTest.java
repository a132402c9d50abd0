package com.aiqaramba.core;

import static com.aiqaramba.core.Replies.costing;
import static com.aiqaramba.core.Replies.failure;
import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;
import static com.aiqaramba.test.ScriptedClaim.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.budget.PriceTable;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome.Kind;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.RunListener;
import com.aiqaramba.core.spi.TenantBudget;
import com.aiqaramba.core.store.InMemoryTenantBudget;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.ScriptedChatModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens near the limits of tokens and money, and at them. */
class RunLastCallTest {
    private static final TokenUsage USAGE = TokenUsage.builder()
            .input(30_000)
            .cachedInput(20_000)
            .output(500)
            .thinking(1_500)
            .build();
    private static final PriceTable PRICES =
            PriceTable.builder("EUR").model(Replies.MODEL, "1", "0.10", "10").build();
    private static final Limits TOKENS = Limits.builder().tokens(65_000).build();
    private static final Limits MONEY =
            Limits.builder().money(Money.of("0.25", "EUR")).build();

    private final FakeBrowsers browsers = Shop.browsers();
    private final List<String> near = new ArrayList<>();

    @AfterEach
    void every_browser_is_closed() {
        assertThat(browsers.openSessions()).isZero();
    }

    @Test
    void a_run_whose_next_request_does_not_fit_is_asked_to_conclude_and_its_checks_count() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .answer(costing(USAGE, click("link", "Cart")))
                .answer(costing(USAGE, finish("The cart is right.", met(1).text("2 items"))))
                .build();

        Run run = runner(model).build().run(TenantId.SINGLE, agent(TOKENS), Shop.task());

        assertThat(run.outcome().kind()).isEqualTo(Kind.TOKENS_EXHAUSTED);
        assertThat(run.outcome().message()).contains("65000").contains("32000");
        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.PASSED);
        assertThat(run.verdict().summary()).isEqualTo("The cart is right.");
        assertThat(run.steps()).extracting(Step::usage).containsExactly(USAGE, USAGE);
        assertThat(run.steps().get(1).notices()).anyMatch(notice -> notice.startsWith("asked to conclude"));
    }

    @Test
    void the_last_request_is_short_and_offers_nothing_but_finish() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .answer(costing(USAGE, click("link", "Cart")))
                .answer(costing(USAGE, finish("No idea.", unknown(1).text("2 items"))))
                .build();

        runner(model).build().run(TenantId.SINGLE, agent(TOKENS), Shop.task());

        ChatRequest last = model.requests().get(1);
        assertThat(last.tools()).extracting(ToolSpecification::name).containsExactly("finish");
        assertThat(last.toolChoice()).isEqualTo(ToolChoice.only("finish"));
        assertThat(last.outputTokens()).isEqualTo(4_096);
        assertThat(Replies.hasPicture(last)).isFalse();
        assertThat(Replies.text(last)).contains("2 items", "last answer", "click link \"Cart\": done");
    }

    @Test
    void what_else_the_last_answer_wants_is_not_done_and_the_checks_of_the_host_are_reported() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .answer(costing(USAGE, click("link", "Cart")))
                .answer(costing(USAGE, click("link", "Home")))
                .build();
        Task task = Task.on(Shop.HOME)
                .goal("Look")
                .expect("the cart is there", Check.text("2 items"))
                .build();

        Run run = runner(model).build().run(TenantId.SINGLE, agent(TOKENS), task);

        assertThat(run.outcome().kind()).isEqualTo(Kind.TOKENS_EXHAUSTED);
        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
        assertThat(run.verdict().expectations().get(0).checks().get(0).held()).isTrue();
        assertThat(run.steps().get(1).actions()).isEmpty();
    }

    @Test
    void a_last_call_that_fails_leaves_the_limit_as_the_outcome() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .answer(costing(USAGE, click("link", "Cart")))
                .answer(failure(ModelException.Kind.OVERLOADED))
                .build();

        Run run = runner(model).build().run(TenantId.SINGLE, agent(TOKENS), Shop.task());

        assertThat(run.outcome().kind()).isEqualTo(Kind.TOKENS_EXHAUSTED);
        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
        assertThat(run.steps().get(1).notices()).contains("the model failed: overloaded");
    }

    @Test
    void a_run_ends_at_its_limit_of_money_and_tells_what_it_did_cost() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .answer(costing(USAGE, click("link", "Cart")))
                .answer(costing(USAGE, finish("Fine.", met(1).text("2 items"))))
                .build();

        Run run = runner(model).prices(PRICES).build().run(TenantId.SINGLE, agent(MONEY), Shop.task());

        assertThat(run.outcome().kind()).isEqualTo(Kind.MONEY_EXHAUSTED);
        assertThat(run.outcome().message()).contains("EUR 0.25").contains("EUR 0.032");
        assertThat(run.summary().cost()).contains(Money.of("0.064", "EUR"));
        assertThat(run.report().toHtml()).contains("EUR 0.0640");
    }

    @Test
    void without_prices_no_cost_is_told() {
        Run unpriced = runner(Shop.model()).build().run(Shop.task());
        Run unknown = runner(Shop.model()).prices(PRICES).build().run(Shop.task());

        assertThat(unpriced.summary().cost()).isEmpty();
        assertThat(unknown.summary().cost()).isEmpty();
        assertThat(unpriced.report().toHtml()).doesNotContain(">Cost<");
    }

    @Test
    void a_model_without_a_price_ends_a_run_whose_money_is_limited_and_is_named() {
        Run run = runner(Shop.model()).prices(PRICES).build().run(TenantId.SINGLE, agent(MONEY), Shop.task());

        assertThat(run.outcome().message()).contains("'scripted'", "PriceTable.Builder.model");
        assertThat(run.steps()).hasSize(1);
    }

    @Test
    void money_cannot_be_limited_without_prices_in_its_currency() {
        TenantBudget euros = InMemoryTenantBudget.of(Cost.money(Money.of("1", "EUR")), Duration.ofDays(1));
        AgentRunner dollars =
                runner(Shop.model()).prices(PriceTable.builder("USD").build()).build();
        AgentRunner budgeted = runner(Shop.model()).tenantBudget(euros).build();

        assertThatThrownBy(() -> dollars.run(TenantId.SINGLE, agent(MONEY), Shop.task()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("needs prices in EUR")
                .hasMessageContaining("some in USD");
        assertThatThrownBy(() -> budgeted.run(Shop.task()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("AgentRunnerBuilder.prices");
    }

    @Test
    void three_quarters_of_a_limit_are_told_once() {
        ScriptedChatModel.Builder script = ScriptedChatModel.script();
        for (int i = 0; i < 6; i++) {
            script.turn("", click("link", i % 2 == 0 ? "Cart" : "Home"));
        }
        Limits limits = Limits.builder().iterations(6).build();

        Run run = runner(script.build()).build().run(TenantId.SINGLE, agent(limits), Shop.task());

        assertThat(near).containsExactly("ITERATIONS_EXHAUSTED: 83 % of the run's iterations are used");
        assertThat(run.steps().get(4).notices()).containsExactly("83 % of the run's iterations are used");
        assertThat(run.steps().get(5).notices()).isEmpty();
    }

    @Test
    void tokens_money_and_the_budget_of_the_tenant_are_told_each() {
        PriceTable prices =
                PriceTable.builder("EUR").model(Replies.MODEL, "1", "1", "1").build();
        TenantBudget budget = InMemoryTenantBudget.of(Cost.tokens(120_000), Duration.ofDays(1));
        ScriptedChatModel.Builder script = ScriptedChatModel.script();
        for (int i = 0; i < 3; i++) {
            script.answer(costing(USAGE, click("link", i % 2 == 0 ? "Cart" : "Home")));
        }
        ScriptedChatModel model = script.answer(costing(USAGE, finish("Fine.", met(1).text("2 items"))))
                .build();
        Limits limits = Limits.builder()
                .tokens(127_000)
                .money(Money.of("0.125", "EUR"))
                .answerTokens(4_096)
                .build();

        runner(model).prices(prices).tenantBudget(budget).build().run(TenantId.SINGLE, agent(limits), Shop.task());

        assertThat(near)
                .containsExactlyInAnyOrder(
                        "TOKENS_EXHAUSTED: 75 % of the run's tokens are used",
                        "MONEY_EXHAUSTED: 76 % of the run's money are used",
                        "TENANT_BUDGET_EXHAUSTED: 80 % of the tenant's budget are used");
    }

    private AgentRunnerBuilder runner(ScriptedChatModel model) {
        return AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .storesInMemory()
                .secondLook(false)
                .listener(new RunListener() {
                    @Override
                    public void nearLimit(RunKey run, Kind limit, String sentence) {
                        near.add(limit + ": " + sentence);
                    }
                });
    }

    private static Agent agent(Limits limits) {
        return Agent.builder().limits(limits).build();
    }
}
