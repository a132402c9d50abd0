package com.aiqaramba.core;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;
import static com.aiqaramba.test.ScriptedClaim.notMet;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.SecondLook.Opinion;
import com.aiqaramba.core.run.Verdict.Status;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.test.ScriptedChatModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second look lowers a verdict and never raises it. */
class RunSecondLookTest {
    private static final TokenUsage USAGE =
            TokenUsage.builder().input(700).output(30).build();

    @ParameterizedTest
    @CsvSource({"yes, YES, PASSED", "no, NO, INCONCLUSIVE", "unsure, UNSURE, INCONCLUSIVE"})
    void its_opinion_counts_for_each_expectation(String said, Opinion opinion, Status status) {
        Run run = run(passing().secondLook(said, "It is only an offer.").build());

        assertThat(run.verdict().status()).isEqualTo(status);
        ExpectationResult result = run.verdict().expectations().get(0);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.secondLook().orElseThrow().opinion()).isEqualTo(opinion);
        assertThat(result.secondLook().orElseThrow().reason()).isEqualTo("It is only an offer.");
        assertThat(run.verdict().reason().contains("only an offer")).isEqualTo(status == Status.INCONCLUSIVE);
    }

    @Test
    void it_is_shown_the_evidence_and_what_was_entered_but_not_the_history() {
        ScriptedChatModel model = passing().build();

        run(model);

        assertThat(model.requests()).hasSize(2);
        assertThat(model.secondLooks()).hasSize(1);
        ChatMessage.User question =
                (ChatMessage.User) model.secondLooks().get(0).messages().get(0);
        assertThat(((Content.Text) question.contents().get(0)).text())
                .contains("Expectation 1: the cart shows 2 items")
                .contains("text \"2 items\" is shown: it holds on https://shop.example/cart")
                .doesNotContain("I open the cart")
                .doesNotContain("It is all right");
        assertThat(question.contents()).hasAtLeastOneElementOfType(Content.Image.class);
    }

    @Test
    void what_is_not_passed_is_not_looked_at_again() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", click("link", "Cart"))
                .turn("", finish("Wrong.", notMet(1).text("2 items for EUR 1.00")))
                .build();

        assertThat(run(model).verdict().status()).isEqualTo(Status.FAILED);
        assertThat(model.secondLooks()).isEmpty();
    }

    @Test
    void an_answer_that_cannot_be_read_is_asked_for_once_more_and_then_does_not_agree() {
        ScriptedChatModel model = passing()
                .secondLook(request -> ChatResponse.builder(new ChatMessage.Assistant("Yes!", List.of(), ""))
                        .usage(USAGE)
                        .model("reviewer-1")
                        .build())
                .build();

        Run run = run(model);

        assertThat(run.verdict().status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(run.verdict().reason()).contains("its answer could not be read");
        assertThat(model.secondLooks()).hasSize(2);
        assertThat(run.summary().usage().total()).isEqualTo(2 * USAGE.total());
    }

    @Test
    void a_model_that_fails_does_not_agree() {
        Run run = run(passing()
                .secondLook(request -> {
                    throw new ModelException(ModelException.Kind.OVERLOADED, "busy", null);
                })
                .build());

        assertThat(run.verdict().status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(run.verdict().reason()).contains("the model failed: overloaded");
    }

    @Test
    void it_can_be_switched_off_and_be_made_by_another_model() {
        ScriptedChatModel off = passing().secondLook("no", "No.").build();
        ScriptedChatModel reviewer =
                ScriptedChatModel.script().secondLook("no", "Not signed.").build();

        Run alone = runner(off).secondLook(false).build().run(Shop.task());
        Run reviewed =
                runner(passing().build()).secondLookModel(reviewer).build().run(Shop.task());

        assertThat(alone.verdict().status()).isEqualTo(Status.PASSED);
        assertThat(alone.verdict().expectations().get(0).secondLook()).isEmpty();
        assertThat(off.secondLooks()).isEmpty();
        assertThat(reviewed.verdict().status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(reviewer.secondLooks()).hasSize(1);
    }

    @Test
    void where_the_budget_leaves_no_room_for_it_the_run_is_not_passed() {
        TokenUsage half = TokenUsage.builder().input(30_000).output(2_000).build();
        Agent agent =
                Agent.builder().limits(Limits.builder().tokens(65_000).build()).build();
        ScriptedChatModel model = ScriptedChatModel.script()
                .answer(Replies.costing(half, click("link", "Cart")))
                .answer(Replies.costing(half, finish("Fine.", met(1).text("2 items"))))
                .build();

        Run run = runner(model).build().run(TenantId.SINGLE, agent, Shop.task());

        assertThat(run.verdict().status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(run.verdict().reason()).contains("the budget left no room for it");
    }

    private static ScriptedChatModel.Builder passing() {
        return ScriptedChatModel.script()
                .turn("I open the cart.", click("link", "Cart"))
                .turn("It is all right.", finish("Looked into the cart.", met(1).text("2 items")));
    }

    private static AgentRunnerBuilder runner(ScriptedChatModel model) {
        return AgentRunner.builder().model(model).browsers(Shop.browsers()).storesInMemory();
    }

    private static Run run(ScriptedChatModel model) {
        return runner(model).build().run(Shop.task());
    }
}
