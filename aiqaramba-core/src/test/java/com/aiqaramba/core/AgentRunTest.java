package com.aiqaramba.core;

import static com.aiqaramba.test.ScriptedCall.call;
import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.find;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.open;
import static com.aiqaramba.test.ScriptedCall.type;
import static com.aiqaramba.test.ScriptedClaim.met;
import static com.aiqaramba.test.ScriptedClaim.notMet;
import static com.aiqaramba.test.ScriptedClaim.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.FakePage;
import com.aiqaramba.test.ScriptedChatModel;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentRunTest {
    private static final String SHOP = "https://shop.example/";
    private static final String CART = "https://shop.example/cart";

    private final FakeBrowsers browsers = FakeBrowsers.with(
            FakePage.at(SHOP).text("Welcome to the shop").link("Cart", CART).field("Search"),
            FakePage.at(CART).text("2 items").text("Total EUR 159.80").link("Home", SHOP));

    @AfterEach
    void every_browser_is_closed() {
        assertThat(browsers.openSessions()).isZero();
    }

    @Test
    void a_run_whose_check_holds_on_the_live_page_is_passed() {
        Run run = run(ScriptedChatModel.script()
                .turn("I open the cart.", click("link", "Cart"))
                .turn("It is right.", finish("Looked into the cart.", met(1).text("2 items")))
                .build());

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.PASSED);
        assertThat(run.summary().askedModel()).isEqualTo("a script");
        assertThat(run.outcome().kind()).isEqualTo(RunOutcome.Kind.CONCLUDED);
        assertThat(run.steps()).hasSize(2);
        assertThat(onlyCheck(run).evidence()).contains("2 items");
    }

    @Test
    void calls_of_one_answer_end_where_one_has_changed_the_page_and_say_so() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn(
                        "",
                        type("textbox", "Search", "shoes"),
                        click("link", "Cart"),
                        type("textbox", "Search", "more"),
                        call("go_back", Map.of()))
                .turn("", finish("Looked into the cart.", met(1).text("2 items")))
                .build();

        Run run = run(model);

        assertThat(run.steps().get(0).actions())
                .extracting(action -> action.result().message())
                .containsExactly(
                        "",
                        "",
                        "not performed, because a call before it changed the page: textbox \"Search\" is not there any"
                                + " more",
                        "not performed, because a call before it was not");
    }

    @Test
    void a_check_that_does_not_hold_fails_the_run_when_the_model_admits_it() {
        Run run = run(ScriptedChatModel.script()
                .turn("", click("link", "Cart"))
                .turn("", finish("The total is wrong.", notMet(1).text("2 items for EUR 100.00")))
                .build());

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.FAILED);
    }

    @Test
    void a_model_that_claims_what_does_not_hold_is_asked_once_more_and_then_nothing_is_shown() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", click("link", "Cart"))
                .turn("", finish("All fine.", met(1).text("2 items of 3")))
                .turn("", finish("All fine.", met(1).text("2 items of 3")))
                .build();

        Run run = run(model);

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
        assertThat(model.requests()).hasSize(3);
        assertThat(run.steps().get(1).actions().get(0).result().message()).contains("does not hold");
    }

    @Test
    void a_check_that_held_before_the_run_did_anything_proves_nothing() {
        Run run = run(ScriptedChatModel.script()
                .turn("", type("textbox", "Search", "shoe"))
                .turn("", finish("Fine.", met(1).text("Welcome to the shop")))
                .turn("", finish("Fine.", met(1).text("Welcome to the shop")))
                .build());

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
        assertThat(onlyCheck(run).decisive()).isFalse();
    }

    @Test
    void a_run_that_only_looks_passes_with_a_check_that_speaks_of_the_expectation() {
        AgentRunner runner = AgentRunner.inMemory(
                ScriptedChatModel.script()
                        .turn("", finish("It welcomes.", met(1).text("Welcome to the shop")))
                        .build(),
                browsers);

        Run run = runner.run(Task.on(SHOP)
                .goal("Look at the home page")
                .expect("visitors are welcome")
                .build());

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.PASSED);
    }

    @Test
    void without_a_check_no_run_is_passed_whatever_the_model_says() {
        Run run = run(ScriptedChatModel.script()
                .turn("", click("link", "Cart"))
                .turn("", finish("Trust me.", met(1)))
                .turn("", finish("Trust me.", met(1)))
                .build());

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
    }

    @Test
    void a_model_that_cannot_tell_leaves_the_run_inconclusive() {
        Run run = run(ScriptedChatModel.script()
                .turn("", finish("No idea.", unknown(1).text("3 items")))
                .build());

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
    }

    @Test
    void a_check_of_the_host_decides_even_when_the_model_claims_otherwise() {
        Run run = runner(ScriptedChatModel.script()
                        .turn("", finish("Fine.", met(1)))
                        .turn("", finish("Fine.", met(1)))
                        .build())
                .run(Task.on(SHOP)
                        .goal("Look")
                        .expect("the cart is there", Check.text("2 items"))
                        .build());

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.FAILED);
    }

    @Test
    void a_foreign_origin_is_refused_before_the_browser_hears_of_it() {
        Run run = run(ScriptedChatModel.script()
                .turn("", open("https://evil.example/"))
                .turn("", finish("Gave up.", unknown(1).text("2 items")))
                .build());

        assertThat(run.steps().get(0).actions().get(0).result().message()).contains("outside the origins");
    }

    @Test
    void nonsense_calls_are_answered_and_the_run_goes_on() {
        Run run = run(ScriptedChatModel.script()
                .turn("", call("click", Map.of("element", 99)), call("fly", Map.of()), find("Cart"))
                .turn("", call("click", Map.of("element", "one")))
                .turn("", call("wait_for", Map.of("kind", "text", "text", " ")))
                .turn("", click("link", "Cart"))
                .turn("", finish("Done.", met(1).text("2 items")))
                .build());

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.PASSED);
        assertThat(run.steps().get(0).actions().get(0).result().message()).contains("no element [99]");
    }

    @Test
    void a_model_that_calls_no_tool_three_times_ends_the_run() {
        Run run = run(ScriptedChatModel.script()
                .turn("Hello.")
                .turn("Hello?")
                .turn("Hello!")
                .build());

        assertThat(run.outcome().kind()).isEqualTo(RunOutcome.Kind.MODEL_FAILED);
        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
    }

    @Test
    void the_iteration_limit_ends_the_run_with_what_was_done() {
        Agent agent =
                Agent.builder().limits(Limits.builder().iterations(2).build()).build();
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", click("link", "Cart"))
                .turn("", click("link", "Home"))
                .build();

        Run run = runner(model).run(TenantId.SINGLE, agent, task());

        assertThat(run.outcome().kind()).isEqualTo(RunOutcome.Kind.ITERATIONS_EXHAUSTED);
        assertThat(run.steps()).hasSize(2);
        assertThat(model.requests().get(1).toolChoice().names()).containsExactly("finish");
    }

    @Test
    void a_request_that_would_pass_the_token_limit_is_not_sent() {
        Agent agent =
                Agent.builder().limits(Limits.builder().tokens(1_000).build()).build();
        ScriptedChatModel model = ScriptedChatModel.script().build();

        Run run = runner(model).run(TenantId.SINGLE, agent, task());

        assertThat(run.outcome().kind()).isEqualTo(RunOutcome.Kind.TOKENS_EXHAUSTED);
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void an_unknown_credential_is_named_before_anything_starts() {
        Task task = Task.on(SHOP)
                .goal("Sign in")
                .expect("signed in")
                .credential("shop-login")
                .build();

        assertThatThrownBy(() -> runner(ScriptedChatModel.script().build()).run(task))
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("shop-login");
    }

    @Test
    void an_unknown_start_page_is_one_clear_sentence() {
        Run run = runner(ScriptedChatModel.script().build())
                .run(Task.on("https://nowhere.example/")
                        .goal("Look")
                        .expect("it is there")
                        .build());

        assertThat(run.outcome().kind()).isEqualTo(RunOutcome.Kind.PAGE_UNREACHABLE);
    }

    @Test
    void a_run_is_read_back_from_the_stores_as_it_was() {
        AgentRunner runner = runner(ScriptedChatModel.script()
                .turn("", click("link", "Cart"))
                .turn("", finish("Done.", met(1).text("2 items")))
                .build());
        Run run = runner.run(task());

        Run found = runner.find(run.key()).orElseThrow();

        assertThat(found.summary()).isEqualTo(run.summary());
        assertThat(found.steps()).isEqualTo(run.steps());
        assertThat(found.report().toHtml()).contains("PASSED");
    }

    private Run run(ScriptedChatModel model) {
        return runner(model).run(task());
    }

    private AgentRunner runner(ScriptedChatModel model) {
        return AgentRunner.inMemory(model, browsers);
    }

    private static Task task() {
        return Task.on(SHOP)
                .goal("Look into the cart")
                .expect("the cart shows 2 items")
                .build();
    }

    private static CheckResult onlyCheck(Run run) {
        return run.verdict().expectations().get(0).checks().get(0);
    }
}
